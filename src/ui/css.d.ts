/** Style sheets are imported for their effect on the page; webpack puts them in files. */
declare module "*.css";
