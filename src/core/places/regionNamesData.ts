/**
 * Regions by GeoNames' codes of first-order divisions: `country code|English name|other names`. Own work; for countries in which a name
 * can need a region, or in which sheets have one beside most places. Elsewhere a region does not narrow.
 */
export const REGION_NAMES = `
GB ENG|England|Lloegr|Angleterre|Inglaterra|Inghilterra|Anglaterra
GB SCT|Scotland|Alba|Écosse|Schottland|Escocia|Scozia|Escócia|Skottland
GB WLS|Wales|Cymru|Pays de Galles|Gales|Galles
GB NIR|Northern Ireland|Gogledd Iwerddon|Nordirland|Irlande du Nord|Irlanda del Norte|Irlanda del Nord
IE C|Connacht|Connaught
IE L|Leinster
IE M|Munster
IE U|Ulster
DE 01|Baden-Württemberg|BW
DE 02|Bavaria|Bayern|Freistaat Bayern|Bavière|Baviera
DE 03|Bremen|Freie Hansestadt Bremen
DE 04|Hamburg
DE 05|Hesse|Hessen|Assia
DE 06|Lower Saxony|Niedersachsen|Basse-Saxe|Baja Sajonia|Bassa Sassonia
DE 07|North Rhine-Westphalia|Nordrhein-Westfalen|NRW|Rhénanie-du-Nord-Westphalie|Renania del Norte-Westfalia|Renania Settentrionale-Vestfalia
DE 08|Rhineland-Palatinate|Rheinland-Pfalz|Rhénanie-Palatinat
DE 09|Saarland|Sarre
DE 10|Schleswig-Holstein
DE 11|Brandenburg
DE 12|Mecklenburg-Western Pomerania|Mecklenburg-Vorpommern
DE 13|Saxony|Sachsen|Freistaat Sachsen|Saxe|Sajonia|Sassonia
DE 14|Saxony-Anhalt|Sachsen-Anhalt
DE 15|Thuringia|Thüringen|Freistaat Thüringen
DE 16|Berlin
AT 01|Burgenland
AT 02|Carinthia|Kärnten
AT 03|Lower Austria|Niederösterreich
AT 04|Upper Austria|Oberösterreich
AT 05|Salzburg
AT 06|Styria|Steiermark
AT 07|Tyrol|Tirol
AT 08|Vorarlberg
AT 09|Vienna|Wien
BE BRU|Brussels|Brussels-Capital Region|Bruxelles|Brussel|Région de Bruxelles-Capitale|Brussels Hoofdstedelijk Gewest
BE VLG|Flanders|Flemish Region|Vlaanderen|Vlaams Gewest|Flandre|Flandern
BE WAL|Wallonia|Walloon Region|Wallonie|Région wallonne|Wallonien
ES 07|Balearic Islands|Islas Baleares|Illes Balears|Baleares
ES 27|La Rioja
ES 29|Madrid|Comunidad de Madrid|Community of Madrid
ES 31|Murcia|Región de Murcia
ES 32|Navarre|Navarra|Comunidad Foral de Navarra|Nafarroa
ES 34|Asturias|Principado de Asturias
ES 39|Cantabria
ES 51|Andalusia|Andalucía
ES 52|Aragon|Aragón
ES 53|Canary Islands|Canarias|Islas Canarias
ES 54|Castilla-La Mancha
ES 55|Castile and León|Castilla y León
ES 56|Catalonia|Cataluña|Catalunya|Catalogne|Katalonien
ES 57|Extremadura
ES 58|Galicia
ES 59|Basque Country|País Vasco|Euskadi
ES 60|Valencian Community|Comunidad Valenciana|Comunitat Valenciana|Valencia
FR 11|Île-de-France|Ile de France
FR 24|Centre-Val de Loire
FR 27|Bourgogne-Franche-Comté
FR 28|Normandy|Normandie
FR 32|Hauts-de-France
FR 44|Grand Est
FR 52|Pays de la Loire
FR 53|Brittany|Bretagne|Breizh
FR 75|Nouvelle-Aquitaine
FR 76|Occitania|Occitanie
FR 84|Auvergne-Rhône-Alpes
FR 93|Provence-Alpes-Côte d'Azur|PACA|Région Sud
FR 94|Corsica|Corse
IT 01|Abruzzo
IT 02|Basilicata
IT 03|Calabria
IT 04|Campania
IT 05|Emilia-Romagna
IT 06|Friuli-Venezia Giulia
IT 07|Lazio
IT 08|Liguria
IT 09|Lombardy|Lombardia|Lombardei
IT 10|Marche|The Marches
IT 11|Molise
IT 12|Piedmont|Piemonte|Piemont
IT 13|Apulia|Puglia
IT 14|Sardinia|Sardegna
IT 15|Sicily|Sicilia
IT 16|Tuscany|Toscana
IT 17|Trentino-Alto Adige|Trentino-South Tyrol|Trentino-Alto Adige/Südtirol
IT 18|Umbria
IT 19|Aosta Valley|Valle d'Aosta|Vallée d'Aoste
IT 20|Veneto
NL 01|Drenthe
NL 02|Friesland|Fryslân
NL 03|Gelderland
NL 04|Groningen
NL 05|Limburg
NL 06|North Brabant|Noord-Brabant
NL 07|North Holland|Noord-Holland
NL 09|Utrecht
NL 10|Zeeland
NL 11|South Holland|Zuid-Holland
NL 15|Overijssel
NL 16|Flevoland
PL 72|Lower Silesia|dolnośląskie
PL 73|Kuyavia-Pomerania|kujawsko-pomorskie
PL 74|Łódź Voivodeship|łódzkie
PL 75|Lublin Voivodeship|lubelskie
PL 76|Lubusz|lubuskie
PL 77|Lesser Poland|małopolskie|Małopolska
PL 78|Mazovia|mazowieckie|Masovia
PL 79|Opole Voivodeship|opolskie
PL 80|Subcarpathia|podkarpackie
PL 81|Podlasie|podlaskie
PL 82|Pomerania|pomorskie
PL 83|Silesia|śląskie
PL 84|Świętokrzyskie
PL 85|Warmia-Masuria|warmińsko-mazurskie
PL 86|Greater Poland|wielkopolskie|Wielkopolska
PL 87|West Pomerania|zachodniopomorskie
SE 02|Blekinge|Blekinge län
SE 03|Gävleborg|Gävleborgs län
SE 05|Gotland|Gotlands län
SE 06|Halland|Hallands län
SE 07|Jämtland|Jämtlands län
SE 08|Jönköping County|Jönköpings län
SE 09|Kalmar County|Kalmar län
SE 10|Dalarna|Dalarnas län
SE 12|Kronoberg|Kronobergs län
SE 14|Norrbotten|Norrbottens län
SE 15|Örebro County|Örebro län
SE 16|Östergötland|Östergötlands län
SE 18|Södermanland|Södermanlands län
SE 21|Uppsala County|Uppsala län
SE 22|Värmland|Värmlands län
SE 23|Västerbotten|Västerbottens län
SE 24|Västernorrland|Västernorrlands län
SE 25|Västmanland|Västmanlands län
SE 26|Stockholm County|Stockholms län|Region Stockholm
SE 27|Scania|Skåne|Skåne län|Region Skåne
SE 28|Västra Götaland|Västra Götalands län|Västra Götalandsregionen
GR ESYE11|East Macedonia and Thrace|Ανατολική Μακεδονία και Θράκη
GR ESYE12|Central Macedonia|Κεντρική Μακεδονία
GR ESYE13|West Macedonia|Western Macedonia|Δυτική Μακεδονία
GR ESYE14|Thessaly|Θεσσαλία
GR ESYE21|Epirus|Ήπειρος
GR ESYE22|Ionian Islands|Ιόνια Νησιά
GR ESYE23|West Greece|Western Greece|Δυτική Ελλάδα
GR ESYE24|Central Greece|Στερεά Ελλάδα
GR ESYE25|Peloponnese|Πελοπόννησος
GR ESYE31|Attica|Αττική
GR ESYE41|North Aegean|Βόρειο Αιγαίο
GR ESYE42|South Aegean|Νότιο Αιγαίο
GR ESYE43|Crete|Κρήτη
`;
