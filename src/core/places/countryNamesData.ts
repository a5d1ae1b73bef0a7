// Made by scripts/countries.mjs from Unicode CLDR 48.0 (Unicode License v3): not to be edited by hand.
/** One line a country: its ISO 3166-1 code, its English name, its names in fr, de, es, it, pt, sv, el, ca and cy, and their short forms. */
export const COUNTRY_NAMES = `
AD|Andorra|Andorre|Ανδόρα
AE|United Arab Emirates|Émirats arabes unis|Vereinigte Arabische Emirate|Emiratos Árabes Unidos|Emirati Arabi Uniti|Emirados Árabes Unidos|Förenade Arabemiraten|Ηνωμένα Αραβικά Εμιράτα|Emirats Àrabs Units|Emiradau Arabaidd Unedig
AF|Afghanistan|Afganistán|Afeganistão|Αφγανιστάν|Afganistan
AG|Antigua & Barbuda|Antigua-et-Barbuda|Antigua und Barbuda|Antigua y Barbuda|Antigua e Barbuda|Antígua e Barbuda|Antigua och Barbuda|Αντίγκουα και Μπαρμπούντα|Antigua i Barbuda|Antigua a Barbuda
AI|Anguilla|Anguila|Ανγκουίλα
AL|Albania|Albanie|Albanien|Albânia|Αλβανία|Albània
AM|Armenia|Arménie|Armenien|Armênia|Αρμενία|Armènia
AO|Angola|Αγκόλα
AQ|Antarctica|Antarctique|Antarktis|Antártida|Antartide|Ανταρκτική|Antàrtida
AR|Argentina|Argentine|Argentinien|Αργεντινή|Yr Ariannin
AS|American Samoa|Samoa américaines|Amerikanisch-Samoa|Samoa Americana|Samoa Americane|Amerikanska Samoa|Αμερικανική Σαμόα|Samoa America
AT|Austria|Autriche|Österreich|Áustria|Österrike|Αυστρία|Àustria|Awstria
AU|Australia|Australie|Australien|Austrália|Αυστραλία|Austràlia|Awstralia
AW|Aruba|Αρούμπα
AX|Åland Islands|Îles Åland|Ålandinseln|Islas Aland|Isole Åland|Ilhas Aland|Åland|Νήσοι Όλαντ|Illes Åland|Ynysoedd Åland
AZ|Azerbaijan|Azerbaïdjan|Aserbaidschan|Azerbaiyán|Azerbaigian|Azerbaijão|Azerbajdzjan|Αζερμπαϊτζάν|Azerbaidjan|Aserbaijan
BA|Bosnia & Herzegovina|Bosnia|Bosnie-Herzégovine|Bosnien und Herzegowina|Bosnia y Herzegovina|Bosnia ed Erzegovina|Bósnia e Herzegovina|Bosnien och Hercegovina|Βοσνία - Ερζεγοβίνη|Bòsnia i Hercegovina|Bosnia a Herzegovina
BB|Barbados|Barbade|Μπαρμπέιντος
BD|Bangladesh|Bangladesch|Bangladés|Μπανγκλαντές
BE|Belgium|Belgique|Belgien|Bélgica|Belgio|Βέλγιο|Bèlgica|Gwlad Belg
BF|Burkina Faso|Burquina Faso|Μπουρκίνα Φάσο
BG|Bulgaria|Bulgarie|Bulgarien|Bulgária|Βουλγαρία|Bulgària|Bwlgaria
BH|Bahrain|Bahreïn|Baréin|Bahrein|Barein|Μπαχρέιν
BI|Burundi|Μπουρούντι
BJ|Benin|Bénin|Benín|Μπενίν
BL|St. Barthélemy|Saint-Barthélemy|San Bartolomé|São Bartolomeu|S:t Barthélemy|Άγιος Βαρθολομαίος|Saint Barthélemy
BM|Bermuda|Bermudes|Bermudas|Βερμούδες
BN|Brunei|Brunei Darussalam|Brunéi|Μπρουνέι
BO|Bolivia|Bolivie|Bolivien|Bolívia|Βολιβία|Bolifia
BQ|Caribbean Netherlands|Pays-Bas caribéens|Karibische Niederlande|Caribe neerlandés|Caraibi Olandesi|Países Baixos Caribenhos|Karibiska Nederländerna|Ολλανδία Καραϊβικής|Carib Neerlandès|Antilles yr Iseldiroedd
BR|Brazil|Brésil|Brasilien|Brasil|Brasile|Βραζιλία
BS|Bahamas|Μπαχάμες|Bahames|Y Bahamas
BT|Bhutan|Bhoutan|Bután|Butão|Μπουτάν
BW|Botswana|Botsuana|Μποτσουάνα
BY|Belarus|Biélorussie|Bielorrusia|Bielorussia|Bielorrússia|Λευκορωσία|Belarús|Belarws
BZ|Belize|Belice|Μπελίζ
CA|Canada|Kanada|Canadá|Καναδάς|Canadà
CC|Cocos (Keeling) Islands|Cocos Islands|Îles Cocos|Kokosinseln|Islas Cocos|Isole Cocos (Keeling)|Ilhas Cocos (Keeling)|Kokosöarna|Νήσοι Κόκος (Κίλινγκ)|Illes Cocos (Keeling)|Ynysoedd Cocos (Keeling)
CD|Congo - Kinshasa|Congo-Kinshasa|Kongo-Kinshasa|República Democrática del Congo|Κονγκό - Κινσάσα|Y Congo - Kinshasa
CF|Central African Republic|République centrafricaine|Zentralafrikanische Republik|República Centroafricana|Repubblica Centrafricana|República Centro-Africana|Centralafrikanska republiken|Κεντροαφρικανική Δημοκρατία|República Centreafricana|Gweriniaeth Canolbarth Affrica
CG|Congo - Brazzaville|Congo-Brazzaville|Kongo-Brazzaville|Congo|República do Congo|Κονγκό - Μπραζαβίλ|Y Congo - Brazzaville
CH|Switzerland|Suisse|Schweiz|Suiza|Svizzera|Suíça|Ελβετία|Suïssa|Y Swistir
CI|Côte d’Ivoire|Costa d’Avorio|Costa do Marfim|Elfenbenskusten|Ακτή Ελεφαντοστού
CK|Cook Islands|Îles Cook|Cookinseln|Islas Cook|Isole Cook|Ilhas Cook|Cooköarna|Νήσοι Κουκ|Illes Cook|Ynysoedd Cook
CL|Chile|Chili|Cile|Χιλή|Xile
CM|Cameroon|Cameroun|Kamerun|Camerún|Camerun|Camarões|Καμερούν|Camerŵn
CN|China|Chine|Cina|Kina|Κίνα|Xina|Tsieina
CO|Colombia|Colombie|Kolumbien|Colômbia|Κολομβία|Colòmbia
CR|Costa Rica|Κόστα Ρίκα
CU|Cuba|Kuba|Κούβα|Ciwba
CV|Cape Verde|Cap-Vert|Cabo Verde|Capo Verde|Kap Verde|Πράσινο Ακρωτήριο|Cap Verd
CW|Curaçao|Curazao|Κουρασάο
CX|Christmas Island|Île Christmas|Weihnachtsinsel|Isla de Navidad|Isola Christmas|Ilha Christmas|Julön|Νήσος των Χριστουγέννων|Illa Christmas|Ynys y Nadolig
CY|Cyprus|Chypre|Zypern|Chipre|Cipro|Cypern|Κύπρος|Xipre
CZ|Czechia|Tchéquie|Tschechien|Chequia|Cechia|Tchéquia|Tjeckien|Τσεχία|Txèquia|Tsiecia
DE|Germany|Allemagne|Deutschland|Alemania|Germania|Alemanha|Tyskland|Γερμανία|Alemanya|Yr Almaen
DJ|Djibouti|Dschibuti|Yibuti|Gibuti|Djibuti|Τζιμπουτί
DK|Denmark|Danemark|Dänemark|Dinamarca|Danimarca|Danmark|Δανία|Denmarc
DM|Dominica|Dominique|Ντομίνικα
DO|Dominican Republic|République dominicaine|Dominikanische Republik|República Dominicana|Repubblica Dominicana|Dominikanska republiken|Δομινικανή Δημοκρατία|Gweriniaeth Dominica
DZ|Algeria|Algérie|Algerien|Argelia|Argélia|Algeriet|Αλγερία|Algèria
EC|Ecuador|Équateur|Equador|Ισημερινός
EE|Estonia|Estonie|Estland|Estônia|Εσθονία|Estònia
EG|Egypt|Égypte|Ägypten|Egipto|Egitto|Egito|Egypten|Αίγυπτος|Egipte|Yr Aifft
EH|Western Sahara|Sahara occidental|Westsahara|Sáhara Occidental|Sahara Occidentale|Saara Ocidental|Västsahara|Δυτική Σαχάρα|Sàhara Occidental|Gorllewin Sahara
ER|Eritrea|Érythrée|Eritreia|Ερυθραία
ES|Spain|Espagne|Spanien|España|Spagna|Espanha|Ισπανία|Espanya|Sbaen
ET|Ethiopia|Éthiopie|Äthiopien|Etiopía|Etiopia|Etiópia|Etiopien|Αιθιοπία|Etiòpia
FI|Finland|Finlande|Finnland|Finlandia|Finlândia|Φινλανδία|Finlàndia|Y Ffindir
FJ|Fiji|Fidji|Fidschi|Fiyi|Figi|Φίτζι
FK|Falkland Islands|Îles Malouines|Falklandinseln|Islas Malvinas|Isole Falkland|Ilhas Malvinas|Falklandsöarna|Νήσοι Φόκλαντ|Illes Falkland|Ynysoedd y Falkland/Malvinas
FM|Micronesia|Micronésie|Mikronesien|Micronésia|Μικρονησία|Micronèsia
FO|Faroe Islands|Îles Féroé|Färöer|Islas Feroe|Isole Fær Øer|Ilhas Faroé|Färöarna|Νήσοι Φερόες|Illes Fèroe|Ynysoedd Ffaro
FR|France|Frankreich|Francia|França|Frankrike|Γαλλία|Ffrainc
GA|Gabon|Gabun|Gabón|Gabão|Γκαμπόν
GB|United Kingdom|UK|Royaume-Uni|R.-U.|Vereinigtes Königreich|Reino Unido|RU|Regno Unito|Storbritannien|Ηνωμένο Βασίλειο|ΗΒ|Regne Unit|Y Deyrnas Unedig|DU
GD|Grenada|Grenade|Granada|Γρενάδα
GE|Georgia|Géorgie|Georgien|Geórgia|Γεωργία|Geòrgia
GF|French Guiana|Guyane française|Französisch-Guayana|Guayana Francesa|Guyana Francese|Guiana Francesa|Franska Guyana|Γαλλική Γουιάνα|Guaiana Francesa|Guyane Ffrengig
GG|Guernsey|Guernesey|Γκέρνζι|Ynys y Garn
GH|Ghana|Gana|Γκάνα
GI|Gibraltar|Gibilterra|Γιβραλτάρ
GL|Greenland|Groenland|Grönland|Groenlandia|Groenlândia|Γροιλανδία|Groenlàndia|Yr Ynys Las
GM|Gambia|Gambie|Gâmbia|Γκάμπια|Gàmbia
GN|Guinea|Guinée|Guiné|Γουινέα|Gini
GP|Guadeloupe|Guadalupe|Guadalupa|Γουαδελούπη
GQ|Equatorial Guinea|Guinée équatoriale|Äquatorialguinea|Guinea Ecuatorial|Guinea Equatoriale|Guiné Equatorial|Ekvatorialguinea|Ισημερινή Γουινέα|Guinea Equatorial|Gini Gyhydeddol
GR|Greece|Grèce|Griechenland|Grecia|Grécia|Grekland|Ελλάδα|Grècia|Gwlad Groeg
GS|South Georgia & South Sandwich Islands|Géorgie du Sud-et-les Îles Sandwich du Sud|Südgeorgien und die Südlichen Sandwichinseln|Islas Georgia del Sur y Sandwich del Sur|Georgia del Sud e Sandwich Australi|Ilhas Geórgia do Sul e Sandwich do Sul|Sydgeorgien och Sydsandwichöarna|Νήσοι Νότια Γεωργία και Νότιες Σάντουιτς|Illes Geòrgia del Sud i Sandwich del Sud|De Georgia ac Ynysoedd Sandwich y De
GT|Guatemala|Γουατεμάλα
GU|Guam|Γκουάμ
GW|Guinea-Bissau|Guinée-Bissau|Guinea-Bisáu|Guiné-Bissau|Γουινέα Μπισάου|Guinea Bissau
GY|Guyana|Guiana|Γουιάνα
HK|Hong Kong SAR China|Hong Kong|R.A.S. chinoise de Hong Kong|Sonderverwaltungsregion Hongkong|Hongkong|RAE de Hong Kong (China)|RAS di Hong Kong|Hong Kong, RAE da China|Hongkong SAR|Χονγκ Κονγκ ΕΔΠ Κίνας|Χονγκ Κονγκ|Hong Kong (RAE Xina)|Hong Kong SAR Tsieina
HN|Honduras|Ονδούρα|Hondures
HR|Croatia|Croatie|Kroatien|Croacia|Croazia|Croácia|Κροατία|Croàcia
HT|Haiti|Haïti|Haití|Αϊτή
HU|Hungary|Hongrie|Ungarn|Hungría|Ungheria|Hungria|Ungern|Ουγγαρία|Hongria|Hwngari
ID|Indonesia|Indonésie|Indonesien|Indonésia|Ινδονησία|Indonèsia
IE|Ireland|Irlande|Irland|Irlanda|Ιρλανδία|Iwerddon
IL|Israel|Israël|Israele|Ισραήλ
IM|Isle of Man|Île de Man|Isla de Man|Isola di Man|Ilha de Man|Νήσος του Μαν|Illa de Man|Ynys Manaw
IN|India|Inde|Indien|Índia|Ινδία
IQ|Iraq|Irak|Iraque|Ιράκ|Irac
IR|Iran|Irán|Irã|Ιράν
IS|Iceland|Islande|Island|Islandia|Islanda|Islândia|Ισλανδία|Islàndia|Gwlad yr Iâ
IT|Italy|Italie|Italien|Italia|Itália|Ιταλία|Itàlia|Yr Eidal
JE|Jersey|Τζέρζι
JM|Jamaica|Jamaïque|Jamaika|Giamaica|Τζαμάικα
JO|Jordan|Jordanie|Jordanien|Jordania|Giordania|Jordânia|Ιορδανία|Jordània|Gwlad Iorddonen
JP|Japan|Japon|Japón|Giappone|Japão|Ιαπωνία|Japó
KE|Kenya|Kenia|Quênia|Κένυα
KG|Kyrgyzstan|Kirghizstan|Kirgisistan|Kirguistán|Kirghizistan|Quirguistão|Kirgizistan|Κιργιστάν|Kirguizstan
KH|Cambodia|Cambodge|Kambodscha|Camboya|Cambogia|Camboja|Kambodja|Καμπότζη|Cambodja
KI|Kiribati|Quiribati|Κιριμπάτι
KM|Comoros|Comores|Komoren|Comoras|Comore|Komorerna|Κομόρες
KN|St. Kitts & Nevis|Saint-Christophe-et-Niévès|St. Kitts und Nevis|San Cristóbal y Nieves|Saint Kitts e Nevis|São Cristóvão e Névis|S:t Kitts och Nevis|Σεν Κιτς και Νέβις|Saint Kitts i Nevis|Saint Kitts a Nevis
KP|North Korea|Corée du Nord|Nordkorea|Corea del Norte|Corea del Nord|Coreia do Norte|Βόρεια Κορέα|Gogledd Corea
KR|South Korea|Corée du Sud|Südkorea|Corea del Sur|Corea del Sud|Coreia do Sul|Sydkorea|Νότια Κορέα|De Corea
KW|Kuwait|Koweït|Κουβέιτ
KY|Cayman Islands|Îles Caïmans|Kaimaninseln|Islas Caimán|Isole Cayman|Ilhas Cayman|Caymanöarna|Νήσοι Κέιμαν|Illes Caiman|Ynysoedd Cayman
KZ|Kazakhstan|Kasachstan|Kazajistán|Kazakistan|Cazaquistão|Kazakstan|Καζακστάν
LA|Laos|Λάος|Lao
LB|Lebanon|Liban|Libanon|Líbano|Libano|Λίβανος|Líban|Libanus
LC|St. Lucia|Sainte-Lucie|Santa Lucía|Saint Lucia|Santa Lúcia|S:t Lucia|Αγία Λουκία
LI|Liechtenstein|Λιχτενστάιν
LK|Sri Lanka|Σρι Λάνκα
LR|Liberia|Libéria|Λιβερία|Libèria
LS|Lesotho|Lesoto|Λεσότο
LT|Lithuania|Lituanie|Litauen|Lituania|Lituânia|Λιθουανία|Lituània|Lithwania
LU|Luxembourg|Luxemburg|Luxemburgo|Lussemburgo|Λουξεμβούργο|Lwcsembwrg
LV|Latvia|Lettonie|Lettland|Letonia|Lettonia|Letônia|Λετονία|Letònia|Latfia
LY|Libya|Libye|Libyen|Libia|Líbia|Λιβύη
MA|Morocco|Maroc|Marokko|Marruecos|Marocco|Marrocos|Marocko|Μαρόκο|Marroc|Moroco
MC|Monaco|Mónaco|Mônaco|Μονακό|Mònaco
MD|Moldova|Moldavie|Republik Moldau|Moldavia|Moldávia|Moldavien|Μολδαβία|Moldàvia|Moldofa
ME|Montenegro|Monténégro|Μαυροβούνιο
MF|St. Martin|Saint-Martin|San Martín|Saint Martin|São Martinho|Άγιος Μαρτίνος (Γαλλικό τμήμα)
MG|Madagascar|Madagaskar|Μαδαγασκάρη
MH|Marshall Islands|Îles Marshall|Marshallinseln|Islas Marshall|Isole Marshall|Ilhas Marshall|Marshallöarna|Νήσοι Μάρσαλ|Illes Marshall|Ynysoedd Marshall
MK|North Macedonia|Macédoine du Nord|Nordmazedonien|Macedonia del Norte|Macedonia del Nord|Macedônia do Norte|Nordmakedonien|Βόρεια Μακεδονία|Macedònia del Nord|Gogledd Macedonia
ML|Mali|Μάλι
MM|Myanmar (Burma)|Myanmar|Myanmar (Birmanie)|Myanmar (Birmania)|Mianmar (Birmânia)|Μιανμάρ (Βιρμανία)|Myanmar (Birmània)
MN|Mongolia|Mongolie|Mongolei|Mongólia|Mongoliet|Μογγολία|Mongòlia
MO|Macao SAR China|Macao|R.A.S. chinoise de Macao|Sonderverwaltungsregion Macau|Macau|RAE de Macao (China)|RAS di Macao|Macau, RAE da China|Macao SAR|Μακάο ΕΔΠ Κίνας|Μακάο|Macau (RAE Xina)|Macau SAR Tsieina
MP|Northern Mariana Islands|Îles Mariannes du Nord|Nördliche Marianen|Islas Marianas del Norte|Isole Marianne Settentrionali|Ilhas Marianas do Norte|Nordmarianerna|Νήσοι Βόρειες Μαριάνες|Illes Marianes del Nord|Ynysoedd Gogledd Mariana
MQ|Martinique|Martinica|Μαρτινίκα
MR|Mauritania|Mauritanie|Mauretanien|Mauritânia|Μαυριτανία|Mauritània
MS|Montserrat|Μονσεράτ
MT|Malta|Malte|Μάλτα
MU|Mauritius|Maurice|Mauricio|Maurício|Μαυρίκιος|Maurici
MV|Maldives|Malediven|Maldivas|Maldive|Maldiverna|Μαλδίβες|Y Maldives
MW|Malawi|Malaui|Μαλάουι
MX|Mexico|Mexique|Mexiko|México|Messico|Μεξικό|Mèxic|Mecsico
MY|Malaysia|Malaisie|Malasia|Malásia|Μαλαισία|Malàisia
MZ|Mozambique|Mosambik|Mozambico|Moçambique|Μοζαμβίκη|Moçambic
NA|Namibia|Namibie|Namíbia|Ναμίμπια
NC|New Caledonia|Nouvelle-Calédonie|Neukaledonien|Nueva Caledonia|Nuova Caledonia|Nova Caledônia|Nya Kaledonien|Νέα Καληδονία|Nova Caledònia|Caledonia Newydd
NE|Niger|Níger|Νίγηρας
NF|Norfolk Island|Île Norfolk|Norfolkinsel|Isla Norfolk|Isola Norfolk|Ilha Norfolk|Norfolkön|Νήσος Νόρφολκ|Illa Norfolk|Ynys Norfolk
NG|Nigeria|Nigéria|Νιγηρία|Nigèria
NI|Nicaragua|Nicarágua|Νικαράγουα
NL|Netherlands|Pays-Bas|Niederlande|Países Bajos|Paesi Bassi|Países Baixos|Nederländerna|Κάτω Χώρες|Països Baixos|Yr Iseldiroedd
NO|Norway|Norvège|Norwegen|Noruega|Norvegia|Norge|Νορβηγία|Norwy
NP|Nepal|Népal|Νεπάλ
NR|Nauru|Ναουρού
NU|Niue|Νιούε
NZ|New Zealand|Nouvelle-Zélande|Neuseeland|Nueva Zelanda|Nuova Zelanda|Nova Zelândia|Nya Zeeland|Νέα Ζηλανδία|Nova Zelanda|Seland Newydd
OM|Oman|Omán|Omã|Ομάν
PA|Panama|Panamá|Παναμάς|Panamà
PE|Peru|Pérou|Perú|Perù|Περού|Periw
PF|French Polynesia|Polynésie française|Französisch-Polynesien|Polinesia Francesa|Polinesia Francese|Polinésia Francesa|Franska Polynesien|Γαλλική Πολυνησία|Polinèsia Francesa|Polynesia Ffrengig
PG|Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua-Neuguinea|Papúa Nueva Guinea|Papua Nuova Guinea|Papua-Nova Guiné|Papua Nya Guinea|Παπούα Νέα Γουινέα|Papua Nova Guinea|Papua Guinea Newydd
PH|Philippines|Philippinen|Filipinas|Filippine|Filippinerna|Φιλιππίνες|Filipines|Y Philipinau
PK|Pakistan|Pakistán|Paquistão|Πακιστάν|Pacistan
PL|Poland|Pologne|Polen|Polonia|Polônia|Πολωνία|Polònia|Gwlad Pwyl
PM|St. Pierre & Miquelon|Saint-Pierre-et-Miquelon|St. Pierre und Miquelon|San Pedro y Miquelón|Saint-Pierre e Miquelon|São Pedro e Miquelão|S:t Pierre och Miquelon|Σεν Πιερ και Μικελόν
PN|Pitcairn Islands|Pitcairn|Îles Pitcairn|Pitcairninseln|Islas Pitcairn|Isole Pitcairn|Ilhas Pitcairn|Pitcairnöarna|Νήσοι Πίτκερν|Illes Pitcairn|Ynysoedd Pitcairn
PR|Puerto Rico|Porto Rico|Portorico|Πουέρτο Ρίκο
PS|Palestinian Territories|Palestine|Territoires palestiniens|Palästinensische Autonomiegebiete|Palästina|Territorios Palestinos|Palestina|Territori Palestinesi|Territórios palestinos|Palestinska territorierna|Παλαιστινιακά Εδάφη|Παλαιστίνη|Territoris palestins|Tiriogaethau Palesteinaidd|Palesteina
PT|Portugal|Portogallo|Πορτογαλία|Portiwgal
PW|Palau|Palaos|Παλάου
PY|Paraguay|Paraguai|Παραγουάη
QA|Qatar|Katar|Catar|Κατάρ
RE|Réunion|La Réunion|Reunión|Riunione|Reunião|Ρεϊνιόν|Illa de la Reunió
RO|Romania|Roumanie|Rumänien|Rumanía|Romênia|Ρουμανία|Rwmania
RS|Serbia|Serbie|Serbien|Sérvia|Σερβία|Sèrbia
RU|Russia|Russie|Russland|Rusia|Rússia|Ryssland|Ρωσία|Rwsia
RW|Rwanda|Ruanda|Ρουάντα
SA|Saudi Arabia|Arabie saoudite|Saudi-Arabien|Arabia Saudí|Arabia Saudita|Arábia Saudita|Saudiarabien|Σαουδική Αραβία|Aràbia Saudí
SB|Solomon Islands|Îles Salomon|Salomonen|Islas Salomón|Isole Salomone|Ilhas Salomão|Salomonöarna|Νήσοι Σολομώντος|Illes Salomó|Ynysoedd Solomon
SC|Seychelles|Seychellen|Seicheles|Seychellerna|Σεϋχέλλες
SD|Sudan|Soudan|Sudán|Sudão|Σουδάν|Swdan
SE|Sweden|Suède|Schweden|Suecia|Svezia|Suécia|Sverige|Σουηδία|Suècia
SG|Singapore|Singapour|Singapur|Singapura|Σιγκαπούρη
SH|St. Helena|Sainte-Hélène|Santa Elena|Sant’Elena|Santa Helena|S:t Helena|Αγία Ελένη|Saint Helena
SI|Slovenia|Slovénie|Slowenien|Eslovenia|Eslovênia|Slovenien|Σλοβενία|Eslovènia|Slofenia
SJ|Svalbard & Jan Mayen|Svalbard et Jan Mayen|Spitzbergen und Jan Mayen|Svalbard y Jan Mayen|Svalbard e Jan Mayen|Svalbard och Jan Mayen|Σβάλμπαρντ και Γιαν Μαγιέν|Svalbard i Jan Mayen|Svalbard a Jan Mayen
SK|Slovakia|Slovaquie|Slowakei|Eslovaquia|Slovacchia|Eslováquia|Slovakien|Σλοβακία|Eslovàquia|Slofacia
SL|Sierra Leone|Sierra Leona|Serra Leoa|Σιέρα Λεόνε
SM|San Marino|Saint-Marin|Άγιος Μαρίνος
SN|Senegal|Sénégal|Σενεγάλη
SO|Somalia|Somalie|Somália|Σομαλία|Somàlia
SR|Suriname|Surinam|Σουρινάμ
SS|South Sudan|Soudan du Sud|Südsudan|Sudán del Sur|Sud Sudan|Sudão do Sul|Sydsudan|Νότιο Σουδάν|Sudan del Sud|De Swdan
ST|São Tomé & Príncipe|Sao Tomé-et-Principe|São Tomé und Príncipe|Santo Tomé y Príncipe|São Tomé e Príncipe|São Tomé och Príncipe|Σάο Τομέ και Πρίνσιπε|São Tomé i Príncipe|São Tomé a Príncipe
SV|El Salvador|Salvador|Ελ Σαλβαδόρ
SX|Sint Maarten|Saint-Martin (partie néerlandaise)|Άγιος Μαρτίνος (Ολλανδικό τμήμα)
SY|Syria|Syrie|Syrien|Siria|Síria|Συρία
SZ|Eswatini|Esuatini|Essuatíni|Εσουατίνι
TC|Turks & Caicos Islands|Îles Turques-et-Caïques|Turks- und Caicosinseln|Islas Turcas y Caicos|Isole Turks e Caicos|Ilhas Turcas e Caicos|Turks- och Caicosöarna|Νήσοι Τερκς και Κάικος|Illes Turks i Caicos|Ynysoedd Turks a Caicos
TD|Chad|Tchad|Tschad|Ciad|Chade|Τσαντ|Txad|Tsiad
TF|French Southern Territories|Terres australes françaises|Französische Süd- und Antarktisgebiete|Territorios Australes Franceses|Terre Australi Francesi|Territórios Franceses do Sul|Franska sydterritorierna|Γαλλικά Νότια Εδάφη|Terres Australs Antàrtiques Franceses|Tiroedd Deheuol ac Antarctig Ffrainc
TG|Togo|Τόγκο
TH|Thailand|Thaïlande|Tailandia|Thailandia|Tailândia|Ταϊλάνδη|Tailàndia|Gwlad Thai
TJ|Tajikistan|Tadjikistan|Tadschikistan|Tayikistán|Tagikistan|Tadjiquistão|Tadzjikistan|Τατζικιστάν|Tajicistan
TK|Tokelau|Tokelauöarna|Τοκελάου
TL|Timor-Leste|Timor oriental|Timor Est|Östtimor|Τιμόρ-Λέστε
TM|Turkmenistan|Turkménistan|Turkmenistán|Turcomenistão|Τουρκμενιστάν|Tyrcmenistan
TN|Tunisia|Tunisie|Tunesien|Túnez|Tunísia|Tunisien|Τυνησία|Tiwnisia
TO|Tonga|Τόνγκα
TR|Türkiye|Turquie|Türkei|Turquía|Turchia|Turquia|Turkiet|Τουρκία|Twrci
TT|Trinidad & Tobago|Trinité-et-Tobago|Trinidad und Tobago|Trinidad y Tobago|Trinidad e Tobago|Trinidad och Tobago|Τρινιντάντ και Τομπάγκο|Trinidad i Tobago|Trinidad a Tobago
TV|Tuvalu|Τουβαλού
TW|Taiwan|Taïwan|Taiwán|Ταϊβάν
TZ|Tanzania|Tanzanie|Tansania|Tanzânia|Τανζανία|Tanzània
UA|Ukraine|Ucrania|Ucraina|Ucrânia|Ukraina|Ουκρανία|Ucraïna|Wcráin
UG|Uganda|Ouganda|Ουγκάντα
US|United States|US|États-Unis|É.-U.|Vereinigte Staaten|USA|Estados Unidos|EE. UU.|Stati Uniti|EUA|Ηνωμένες Πολιτείες|ΗΠΑ|Estats Units|Yr Unol Daleithiau|UDA
UY|Uruguay|Uruguai|Ουρουγουάη
UZ|Uzbekistan|Ouzbékistan|Usbekistan|Uzbekistán|Uzbequistão|Ουζμπεκιστάν
VA|Vatican City|État de la Cité du Vatican|Vatikanstadt|Ciudad del Vaticano|Città del Vaticano|Cidade do Vaticano|Vatikanstaten|Βατικανό|Ciutat del Vaticà|Y Fatican
VC|St. Vincent & Grenadines|Saint-Vincent-et-les Grenadines|St. Vincent und die Grenadinen|San Vicente y las Granadinas|Saint Vincent e Grenadine|São Vicente e Granadinas|S:t Vincent och Grenadinerna|Άγιος Βικέντιος και Γρεναδίνες|Saint Vincent i les Grenadines|Saint Vincent a’r Grenadines
VE|Venezuela|Βενεζουέλα|Veneçuela
VG|British Virgin Islands|Îles Vierges britanniques|Britische Jungferninseln|Islas Vírgenes Británicas|Isole Vergini Britanniche|Ilhas Virgens Britânicas|Brittiska Jungfruöarna|Βρετανικές Παρθένες Νήσοι|Illes Verges Britàniques|Ynysoedd Gwyryf Prydain
VI|U.S. Virgin Islands|Îles Vierges des États-Unis|Amerikanische Jungferninseln|Islas Vírgenes de EE. UU.|Isole Vergini Americane|Ilhas Virgens Americanas|Amerikanska Jungfruöarna|Αμερικανικές Παρθένες Νήσοι|Illes Verges dels Estats Units|Ynysoedd Gwyryf yr Unol Daleithiau
VN|Vietnam|Viêt Nam|Vietnã|Βιετνάμ|Fietnam
VU|Vanuatu|Βανουάτου
WF|Wallis & Futuna|Wallis-et-Futuna|Wallis und Futuna|Wallis y Futuna|Wallis e Futuna|Wallis- och Futunaöarna|Γουάλις και Φουτούνα|Wallis i Futuna|Wallis a Futuna
WS|Samoa|Σαμόα
XK|Kosovo|Κοσσυφοπέδιο
YE|Yemen|Yémen|Jemen|Iêmen|Υεμένη|Iemen
YT|Mayotte|Μαγιότ
ZA|South Africa|Afrique du Sud|Südafrika|Sudáfrica|Sudafrica|África do Sul|Sydafrika|Νότια Αφρική|Sud-àfrica|De Affrica
ZM|Zambia|Zambie|Sambia|Zâmbia|Ζάμπια|Zàmbia
ZW|Zimbabwe|Simbabwe|Zimbabue|Zimbábue|Ζιμπάμπουε|Zimbàbue
`;
