/**
 * Other names of places, own work: `country|name as GeoNames has it|other names`. GeoNames gives some places their English
 * name and some their own; here stands what else sheets in the ten languages, and the places themselves, write.
 */
export const EXONYMS = `
AL|Tirana|Tiranë|Tirane
AT|Vienna|Wien|Vienne|Viena|Βιέννη|Fienna
AT|Graz|Gratz
AT|Sankt Pölten|Saint Polten
BE|Antwerpen|Antwerp|Anvers|Amberes|Anversa|Antuérpia
BE|Brugge|Bruges|Brujas|Brügge
BE|Brussels|Bruxelles|Brussel|Brüssel|Bruselas|Bryssel|Bruxelas|Brussel·les|Βρυξέλλες
BE|Gent|Ghent|Gand|Gante
BE|Kortrijk|Courtrai
BE|Leuven|Louvain|Löwen|Lovaina|Lovanio
BE|Liège|Luik|Lüttich|Lieja|Liegi
BE|Mechelen|Malines|Mecheln
BE|Mons|Bergen
BE|Namur|Namen
BE|Ostend|Oostende|Ostende
BE|Tournai|Doornik
BE|Ieper|Ypres
BE|Aalst|Alost
BG|Sofia|Sofiya|София|Sofía|Sófia|Σόφια
BG|Plovdiv|Philippopolis
CH|Basel|Basle|Bâle|Basilea|Bâle-Ville
CH|Biel/Bienne|Biel|Bienne
CH|Bern|Berne|Berna
CH|Genève|Geneva|Genf|Ginevra|Ginebra|Genebra|Γενεύη
CH|Luzern|Lucerne|Lucerna
CH|Sankt Gallen|Saint Gall|Saint-Gall|San Gallo
CH|Zürich|Zurich|Zurigo|Zúrich|Ζυρίχη
CY|Nicosia|Lefkosia|Lefkoşa|Λευκωσία|Nicosie|Nikosia
CY|Limassol|Lemesos|Λεμεσός
CY|Larnaca|Larnaka|Λάρνακα
CY|Paphos|Pafos|Πάφος
CZ|Prague|Praha|Prag|Praga|Πράγα
CZ|Brno|Brünn
CZ|Ostrava|Ostrau
CZ|Pilsen|Plzeň
CZ|Olomouc|Olmütz
DE|Aachen|Aix-la-Chapelle|Aquisgrán|Aquisgrana
DE|Berlin|Berlín|Berlino|Berlim|Βερολίνο
DE|Bremen|Brême|Brema
DE|Köln|Cologne|Colonia|Colònia|Colónia|Κολωνία
DE|Dresden|Dresde|Dresda
DE|Frankfurt am Main|Francfort|Francfort-sur-le-Main|Frankfurt/Main|Frankfurt a. M.|Frankfurt/M.|Francoforte sul Meno|Φρανκφούρτη
DE|Freiburg|Freiburg im Breisgau|Fribourg-en-Brisgau
DE|Hamburg|Hambourg|Hamburgo|Amburgo|Αμβούργο
DE|Hannover|Hanover|Hanovre
DE|Leipzig|Lipsia
DE|Mainz|Mayence|Maguncia|Magonza
DE|Munich|München|Monaco di Baviera|Múnich|Munique|Μόναχο|Munic
DE|Nürnberg|Nuremberg|Norimberga|Núremberg
DE|Regensburg|Ratisbon|Ratisbonne
DE|Stuttgart|Stoccarda
DE|Trier|Treves|Trèves|Treviri
DE|Würzburg|Wurtzbourg
DE|Halle (Saale)|Halle an der Saale
DK|Copenhagen|København|Kopenhagen|Copenhague|Copenaghen|Köpenhamn|Copenhaga|Κοπεγχάγη
DK|Århus|Aarhus
DK|Aalborg|Ålborg
DK|Odense|Odensa
EE|Tallinn|Reval|Tallin
ES|Barcelona|Barcelone|Barcellona|Βαρκελώνη
ES|A Coruña|La Coruña|Corunna|La Corogne
ES|Alicante|Alacant
ES|Bilbao|Bilbo
ES|Cadiz|Cádiz|Cadix
ES|Córdoba|Cordova|Cordoue
ES|Donostia / San Sebastián|San Sebastián|Donostia|Saint-Sébastien|Donostia-San Sebastián
ES|Elche|Elx
ES|Girona|Gerona|Gérone
ES|Lleida|Lérida
ES|Madrid|Μαδρίτη
ES|Málaga|Malaga
ES|Ourense|Orense
ES|Palma|Palma de Mallorca|Palma di Maiorca|Ciutat de Mallorca
ES|Pamplona|Iruña|Pampelune
ES|Sevilla|Seville|Séville|Siviglia|Sevilha
ES|Valencia|València|Valence d'Espagne
ES|Gasteiz / Vitoria|Vitoria-Gasteiz|Vitoria|Gasteiz
ES|Zaragoza|Saragossa|Saragosse|Saragozza
ES|Castelló de la Plana|Castellón de la Plana|Castellón|Castelló
FI|Helsinki|Helsingfors|Helsinque|Hèlsinki|Ελσίνκι
FI|Turku|Åbo
FI|Tampere|Tammerfors
FI|Vaasa|Vasa
FI|Espoo|Esbo
FI|Vantaa|Vanda
FI|Oulu|Uleåborg
FR|Bordeaux|Burdeos|Bordéus
FR|Lille|Rijsel|Lila
FR|Lyon|Lyons|Lione|Lió
FR|Marseille|Marseilles|Marsella|Marsiglia|Marselha|Μασσαλία
FR|Nice|Nizza|Niza
FR|Paris|París|Parigi|Παρίσι
FR|Strasbourg|Straßburg|Estrasburgo|Strasburgo|Στρασβούργο
FR|Toulouse|Tolosa|Tolosa de Llenguadoc
FR|Rennes|Roazhon
FR|Nantes|Naoned
FR|Perpignan|Perpinyà|Perpiñán
FR|Mulhouse|Mülhausen
FR|Saint-Étienne|Saint Etienne
GB|London|Londres|Londra|Llundain|Λονδίνο
GB|Aberystwyth|Aberystwith
GB|Armagh|Ard Mhacha
GB|Bangor|Bangor Gwynedd
GB|Belfast|Béal Feirste
GB|Caerphilly|Caerffili
GB|Cardiff|Caerdydd
GB|Carmarthen|Caerfyrddin
GB|Edinburgh|Édimbourg|Edimburgo|Edimburg|Dùn Èideann|Caeredin|Εδιμβούργο
GB|Glasgow|Glaschu
GB|Kingston upon Hull|Hull
GB|Inverness|Inbhir Nis
GB|Derry|Londonderry|Derry/Londonderry|Doire
GB|Newcastle upon Tyne|Newcastle-on-Tyne
GB|Swansea|Abertawe
GB|Wrexham|Wrecsam
GB|Newport|Casnewydd
GB|Camden Town|Camden
GB|Enfield Town|Enfield
GB|City of Westminster|Westminster
GB|Becontree|Becontree Heath
GB|Neath|Castell-nedd
GB|Llanelli|Llanelly
GB|Southend-on-Sea|Southend
GB|Milton Keynes|MK
GB|Bridgend|Pen-y-bont ar Ogwr
GB|Barry|Y Barri
GB|Merthyr Tydfil|Merthyr Tudful
GB|Rhyl|Y Rhyl
GR|Athens|Athina|Αθήνα|Αθήναι|Athen|Athènes|Atenas|Atene|Aten|Atenes
GR|Thessaloníki|Thessaloniki|Salonica|Salonika|Thessalonique|Tesalónica|Salonicco|Salònica|Θεσσαλονίκη
GR|Piraeus|Piraiás|Peiraias|Πειραιάς|Le Pirée|El Pireo|Pireo
GR|Pátra|Patras|Patra|Πάτρα
GR|Irákleion|Heraklion|Iraklio|Irakleio|Ηράκλειο|Candia
GR|Ioánnina|Ioannina|Giannina|Ιωάννινα
GR|Chaniá|Chania|Hania|Χανιά
GR|Volos|Vólos|Βόλος
GR|Lárisa|Larissa|Larisa|Λάρισα
GR|Ródos|Rhodes|Rodos|Ρόδος
GR|Corfu|Kérkyra|Kerkyra|Κέρκυρα|Corfou
GR|Kavála|Kavala|Καβάλα
GR|Mytilene|Mytilini|Μυτιλήνη
HR|Zagreb|Agram|Zagabria
HR|Split|Spalato
HR|Rijeka|Fiume
HR|Dubrovnik|Ragusa di Dalmazia
HU|Budapest|Βουδαπέστη
HU|Pécs|Fünfkirchen
IE|Dublin|Baile Átha Cliath|Dublín|Dublino|Dulyn|Δουβλίνο
IE|Cork|Corcaigh
IE|Gaillimh|Galway
IE|Luimneach|Limerick
IE|Waterford|Port Láirge
IE|Dún Laoghaire|Dun Laoghaire|Dunleary
IS|Reykjavík|Reykjavik
IT|Bologna|Bologne|Bolonia
IT|Bolzano|Bozen|Bolzano - Bozen|Bolzano/Bozen
IT|Bressanone|Brixen
IT|Merano|Meran
IT|Florence|Firenze|Florenz|Florencia|Florença|Florens|Φλωρεντία
IT|Genoa|Genova|Gênes|Genua|Génova
IT|Livorno|Leghorn
IT|Mantova|Mantua|Mantoue
IT|Milan|Milano|Mailand|Milán|Milão|Milà|Μιλάνο
IT|Modena|Modène
IT|Naples|Napoli|Neapel|Nápoles|Nàpols|Νάπολη
IT|Padova|Padua|Padoue
IT|Palermo|Palerme
IT|Perugia|Pérouse
IT|Rome|Roma|Rom|Ρώμη|Rhufain
IT|Siracusa|Syracuse
IT|Taranto|Tarent|Tarente
IT|Trento|Trient|Trente
IT|Trieste|Triest
IT|Turin|Torino|Turín|Turim|Torí|Τορίνο
IT|Venice|Venezia|Venedig|Venise|Venecia|Veneza|Venècia|Βενετία
IT|Verona|Vérone
IT|Vicenza|Vicence
IT|Reggio nell'Emilia|Reggio Emilia|Reggio di Emilia
IT|Reggio Calabria|Reggio di Calabria
LT|Vilnius|Wilna|Wilno
LT|Kaunas|Kowno
LT|Klaipėda|Memel
LU|Luxembourg|Luxemburg|Lëtzebuerg|Luxembourg City|Luxembourg-Ville|Lussemburgo
LV|Riga|Rīga|Ρίγα
MD|Chisinau|Chișinău|Chişinău|Kishinev
ME|Podgorica|Titograd
MK|Skopje|Скопје|Shkup|Üsküp
MK|Bitola|Monastir
MT|Valletta|Il-Belt Valletta|La Valletta|La Valette
NL|The Hague|Den Haag|'s-Gravenhage|La Haye|La Haya|L'Aia|Haag|La Haia
NL|'s-Hertogenbosch|Den Bosch|Bois-le-Duc
NL|Nijmegen|Nimègue|Nimwegen
NL|Maastricht|Maestricht
NL|Rotterdam|Roterdã
NL|Amsterdam|Ámsterdam|Amsterdã|Άμστερνταμ
NL|Leeuwarden|Ljouwert
NO|Oslo|Christiania
NO|Trondheim|Trondhjem
PL|Warsaw|Warszawa|Warschau|Varsovie|Varsovia|Varsavia|Varsóvia|Βαρσοβία|Warschawa
PL|Kraków|Cracow|Krakau|Cracovie|Cracovia|Cracóvia|Krakow
PL|Gdańsk|Danzig|Gdansk
PL|Łódź|Lodz
PL|Poznań|Posen|Poznan
PL|Wrocław|Breslau|Wroclaw
PL|Szczecin|Stettin
PL|Katowice|Kattowitz
PL|Toruń|Thorn
PT|Lisbon|Lisboa|Lisbonne|Lissabon|Lisbona|Λισαβόνα
PT|Porto|Oporto
PT|Évora|Evora
PT|Coimbra|Coïmbre
RO|Bucharest|București|Bucureşti|Bukarest|Bucarest|Bucareste|Βουκουρέστι
RO|Braşov|Brașov|Kronstadt
RO|Cluj-Napoca|Cluj|Klausenburg|Kolozsvár
RO|Iaşi|Iași|Jassy
RO|Sibiu|Hermannstadt
RO|Timişoara|Timișoara|Temeswar
RO|Constanţa|Constanța|Constantza
RS|Belgrade|Beograd|Belgrad|Београд|Belgrado|Βελιγράδι
RS|Novi Sad|Neusatz|Нови Сад
RS|Niš|Nish|Nisch|Ниш
SE|Göteborg|Gothenburg|Gotemburgo|Göteburg|Gotenburg|Γκέτεμποργκ
SE|Malmö|Malmoe
SE|Stockholm|Estocolmo|Stoccolma|Στοκχόλμη|Estocolm
SE|Helsingborg|Hälsingborg
SI|Ljubljana|Laibach|Lubiana|Liubliana
SI|Maribor|Marburg an der Drau
SK|Bratislava|Pressburg|Pozsony
SK|Košice|Kaschau
TR|Istanbul|İstanbul|Constantinople|Estambul|Κωνσταντινούπολη
TR|İzmir|Izmir|Smyrna|Smyrne|Esmirna
TR|Ankara|Άγκυρα
TR|Gaziantep|Antep
TR|Şanlıurfa|Sanliurfa|Urfa
TR|Diyarbakır|Diyarbakir
UA|Kyiv|Kiev|Київ|Kiew|Kijów
UA|Lviv|Lwów|Lemberg|Львів
UA|Kharkiv|Kharkov|Харків
UA|Odessa|Odesa|Одеса
UA|Dnipro|Dnipropetrovsk
XK|Pristina|Prishtina|Prishtinë|Priština
BA|Sarajevo|Sarajewo
BA|Banja Luka|Banjaluka
BY|Minsk|Мінск
`;
