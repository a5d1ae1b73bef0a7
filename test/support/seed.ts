import fc from "fast-check";

/** Random tests take the same way each time, so that a green main stays green; `CAIRN_SEED=$RANDOM npm run unit` explores. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.CAIRN_SEED ?? 20261121) });
