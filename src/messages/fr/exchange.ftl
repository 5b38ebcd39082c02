### Lire d'autres formats dans un rapport, et écrire des rapports dans d'autres formats.

exchange-lines = { $count ->
    [one] ligne { $lines }
   *[other] lignes { $lines }
}
exchange-and-at-least-more = et au moins { $count } de plus
exchange-and-more = { $count ->
    [one] et un autre semblable
   *[other] et { $count } autres semblables
}
exchange-note = { $kind } : { $words }
exchange-joined = { $words } ; { $help }
exchange-repair = réparé
exchange-assumption = supposé
exchange-omission = laissé de côté
exchange-draft-head = Un brouillon : ce que dit la source est rempli, et rien d'autre. Les commentaires nomment la règle qui demandera ce qui manque.
    À vérifier avec :  ailca check
exchange-wanted-title = Requis : le titre du rapport.
exchange-wanted-publisher = Requis : qui répond du rapport.
exchange-wanted-system = Requis : le nom du système d'IA.
exchange-imported = { $count ->
    [one] un fichier lu
   *[other] { $count } fichiers lus
} comme { $format } : { $activities ->
    [one] une activité
   *[other] { $activities } activités
}
exchange-left-out = { $path } n'est pas dans le rapport : ce format n'est pas lu à cet endroit
exchange-left-out-value = { $path } (« { $value } ») n'est pas dans le rapport : ce format n'est pas lu à cet endroit
exchange-left-out-several = { $path } : { $names } ne sont pas dans le rapport : ce format n'est pas lu à cet endroit
exchange-left-out-others = non lus dans ce format, et pas des valeurs environnementales d'après leur nom : { $paths }
exchange-cannot-read = { $path } (« { $value } ») ne peut être lu et n'est pas dans le rapport : écrivez par exemple { $form }
exchange-refused = ce que le fichier donne pour { $path } (« { $value } ») n’est rien qu’un rapport puisse contenir : ce n’est pas dans le rapport
exchange-same-file = le fichier a le contenu de { $first }, déjà lu : il n'est pas relu
exchange-read-before = le fichier a déjà été lu dans le rapport, comme le dit provenance par son empreinte : il n’ajoute rien ; pour le relire, retirez cette entrée et ce qu’elle a apporté
exchange-same-measurement = le rapport a { $run }, de mêmes moment, durée et énergie : c’est la même mesure, elle n’est pas ajoutée une seconde fois
exchange-title-of-file = le titre « { $title } » est le nom du fichier : donnez-en un autre avec --title
exchange-same-run = l'exécution { $run } figure aussi dans { $there ->
    [yes] le rapport
   *[other] { $first }
} : les deux sont dans le rapport ; si l'une est une copie de l'autre, ôtez-en une
exchange-one-run = l'exécution { $run } figure aussi dans { $there ->
    [yes] le rapport
   *[other] { $first }
}, avec la même énergie : c'est une seule activité, et ce fichier ajoute ce que l'autre ne dit pas
exchange-run-of-tasks = l'exécution { $run } est la somme de ses { $count } tâches, { $sum } kWh : les tâches sont dans le rapport, et l'exécution ne s'y ajoute pas
exchange-run-beyond-tasks = l'exécution { $run } indique { $total } kWh, ses { $count } tâches { $sum } kWh : l'exécution est dans le rapport, et les tâches ne s'y ajoutent pas
exchange-tasks-beyond-run = les { $count } tâches de l'exécution { $run } font { $sum } kWh, et l'exécution indique { $total } kWh : les tâches sont dans le rapport, et l'exécution ne s'y ajoute pas
exchange-one-machine = l'exécution { $run } ({ $energy } kWh) a mesuré les mêmes appareils au même moment que l'exécution { $first } ({ $other } kWh), et en mode machine chacune voit toute sa machine : une seule mesure, comptée une fois ; si c'étaient deux machines, dites --apart
exchange-like-machines = l'exécution { $run } ({ $energy } kWh) et l'exécution { $first } ({ $other } kWh) ont mesuré des appareils semblables au même moment, et en mode machine chacune voit toute sa machine : les deux sont dans le rapport ; si c'était une seule machine, retirez l'une des deux
exchange-run-and-tasks-there = l'exécution { $run } ({ $total } kWh) et ses { $count } tâches ({ $sum } kWh) sont une seule mesure : ce que le rapport en contient reste, et le reste n'y est pas ajouté
exchange-card-of-run = les valeurs de la fiche sont celles de { $run }, qui est déjà là : une seule mesure, comptée une fois
exchange-card-of-runs = les valeurs de la fiche sont les sommes de { $count } activités déjà présentes : elles sont comptées une fois
exchange-run-in-sum = l'exécution { $run } est l'une de celles que { $activity } additionne : elle n'est pas ajoutée de nouveau
exchange-cloud-region = la région { $region } du nuage se trouve dans le pays { $country }
exchange-merge-style = le rapport est écrit d'une manière telle que rien ne peut y être ajouté sans changer autre chose ; rien n'a été modifié
exchange-merge-style-help = écrivez un nouveau brouillon avec --output, et reprenez à la main ce qu'il vous faut
exchange-no-report = pas un rapport : un rapport est une table avec des chapitres tels que report, system et inventory ; rien n'a été modifié
exchange-older-report = écrit en version { $version } du schéma, alors que ce qui est importé est en { $newest } ; rien n'a été modifié
exchange-older-report-help = lancez d'abord `ailca migrate` sur ce fichier
exchange-no-report-help = indiquez un rapport après --into, ou écrivez-en un nouveau avec --output
exchange-too-large = le rapport serait plus grand que ce qui peut être lu : { $size } Mio, ou { $nodes } clés et valeurs ; rien n'a été écrit
exchange-too-large-help = répartissez ce qui est à lire, par mois ou par projet, en plusieurs rapports ; ou additionnez d'abord les exécutions d'une même sorte, et dites dans une note ce qui l'a été
exchange-empty-file = le fichier est vide
exchange-empty-file-help = donnez le fichier tel que l'outil l'a écrit
exchange-no-such-format = il n'y a pas de tel format
exchange-no-such-format-help = { $list } montre ceux qui existent : { $known }
exchange-still-required = reste à indiquer : { $keys }
exchange-unreadable = le texte ne peut pas être lu
exchange-unreadable-help = corrigez-le, puis importez de nouveau
exchange-no-stage = { $format } ne note pas à quelle étape du cycle de vie une exécution appartient
exchange-no-stage-help = dites-le avec --stage training, ou dataPreparation, experimentation, fineTuning, evaluation, deployment, inference
exchange-nothing-found = { $count ->
    [one] son seul fichier n'est d'aucun format connu
   *[other] aucun de ses { $count } fichiers n'est d'un format connu
}
exchange-nothing-found-help = nommez un fichier précédé de son format, ou lisez les tableaux d'un autre outil selon une correspondance : --map
exchange-aside = { $count ->
    [one] un fichier du dossier n'est d'aucun format connu, ou est vide : { $first }
   *[other] { $count } fichiers du dossier ne sont d'aucun format connu, ou sont vides, dont le premier est { $first }
}
exchange-unknown-format = le format n'est pas reconnu
exchange-unknown-format-help = nommez-le avant le fichier ; il y a : { $known } ; un tableau ou du JSON de tout autre outil se lit selon une correspondance : --map

exchange-codecarbon-broken = ce n'est pas un tableau de valeurs séparées par des virgules : { $detail }
exchange-codecarbon-broken-help = donnez le fichier tel que CodeCarbon l'a écrit ; un tableur l'a peut-être changé
exchange-codecarbon-empty = le fichier est vide
exchange-codecarbon-empty-help = cherchez emissions.csv, ou emissions.csv.bak à côté
exchange-codecarbon-open-quote = un guillemet s'ouvre ici et ne se ferme jamais, si bien que tout ce qui suit est une seule valeur
exchange-codecarbon-open-quote-help = fermez le guillemet, ou donnez le fichier tel que CodeCarbon l'a écrit ; la fin du fichier manque peut-être
exchange-codecarbon-no-rows = aucune ligne sous l'en-tête n'a pu être lue
exchange-codecarbon-no-rows-help = cherchez emissions.csv.bak à côté du fichier ; certaines versions y déplacent les lignes
exchange-codecarbon-dashboard = c'est un export du tableau de bord CodeCarbon (emissions_sum), pas un emissions.csv
exchange-codecarbon-dashboard-help = prenez emissions.csv du traceur ; le tableau de bord additionne des exécutions dont il ne montre pas l'énergie à part
exchange-codecarbon-column = la colonne { $column } manque
exchange-codecarbon-column-help = donnez emissions.csv tel que CodeCarbon l'a écrit, en-tête compris
exchange-codecarbon-twice = la colonne { $column } figure deux fois
exchange-codecarbon-twice-help = retirez l'une des deux : rien ne dit laquelle vaut
exchange-codecarbon-no-number = { $column } : « { $value } » n'est pas un nombre
exchange-codecarbon-no-number-help = écrivez des chiffres avec un point décimal, comme CodeCarbon ; un tableur a peut-être mis une virgule
exchange-codecarbon-negative = { $column } : { $value } est au-dessous de zéro
exchange-codecarbon-negative-help = retirez la ligne, ou la valeur si elle n'est pas connue
exchange-codecarbon-local-time = les heures sont locales, sans fuseau, et indiquent la fin d'une exécution ; les jours en ont été déduits, avec la durée
exchange-codecarbon-no-version = aucune version de CodeCarbon n'est notée : elle est antérieure à 2.2.0
exchange-codecarbon-no-run = la ligne n'a pas de run_id : elle est prise pour une exécution à elle seule
exchange-codecarbon-default-pue = PUE 1 est ce que CodeCarbon écrit quand aucun n'a été indiqué : l'énergie est prise comme celle du serveur
exchange-codecarbon-no-energy = la ligne n'a pas d'énergie : une case vide est une absence, pas un zéro
exchange-codecarbon-cumulative = { $count } lignes de l'exécution { $run } croissent de l'une à l'autre : celle de plus longue durée a été gardée, rien n'a été additionné
exchange-codecarbon-falls = { $count } lignes de l'exécution { $run } ne sont pas des états d'une même exécution, car { $column } baisse de l'une à l'autre : chacune est une activité à part
exchange-codecarbon-anew = { $count } lignes de l'exécution { $run } ne sont pas des états d'une même exécution, car l'une commence quand la précédente était finie : chacune est une activité à part
exchange-codecarbon-process = tracking_mode vaut process : les valeurs sont la part d'un processus dans son serveur, si bien qu'aucun périmètre n'est indiqué et que goalAndScope.allocation dit selon quoi elle a été calculée ; elles ne se comparent pas à celles d'une machine
exchange-codecarbon-pue-unknown = il n'y a pas de colonne pue, et cette version multiplie l'énergie par le PUE réglé : l'endroit où l'énergie a été prise n'est pas indiqué
exchange-codecarbon-last-task = pendant cette durée, { $model } aurait appelé { $watts } W, plus qu'il ne peut : quand une exécution a des tâches, CodeCarbon écrit la durée de la dernière (ADV-CC-08), donc ni elle ni les jours qui en découlent ne sont dans le rapport
exchange-codecarbon-anywhere = 475 g/kWh est la moyenne mondiale, que CodeCarbon prend quand il ne connaît pas le lieu{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
} : mettez à la place l'intensité du réseau, et calculez-en les émissions (ADV-CC-09)
exchange-codecarbon-shifted = { $fields } valeurs sous { $columns } colonnes : la version qui a écrit la ligne a sauté des colonnes vides ; { $blank } remises comme vides (ADV-CC-02)
exchange-codecarbon-row-refused = { $fields } valeurs sous { $columns } colonnes, et { $ways ->
    [0] aucun défaut connu ne l'explique
   *[other] elles pourraient être remises en place de { $ways } façons
} : la ligne est laissée de côté, rien n'a été deviné
exchange-codecarbon-vanished = la version { $version } retire du fichier les colonnes vides ({ $columns }) et déplace les lignes antérieures dans emissions.csv.bak : cherchez ce fichier (ADV-CC-07)
exchange-codecarbon-columns = absentes du rapport, car elles découlent d'autres colonnes, ne valent que pour l'instant ou ne regardent personne : { $columns }
exchange-codecarbon-water-without-wue = { $value } L d'eau sont donnés bien que le WUE soit nul : pris tels quels
exchange-codecarbon-water-pue = l'eau de { $written } L a été multipliée par le PUE { $pue }, alors que le WUE va avec l'énergie des équipements informatiques : { $written } / { $pue } = { $corrected } L (ADV-CC-04)
exchange-codecarbon-gpu-count = gpu_count vaut { $count }, gpu_model dit « { $model } » : les nombres à côté des modèles ont été pris
exchange-codecarbon-rate = emissions_rate vaut mille fois emissions / duration (ADV-CC-01) : il découle des deux et n'est pas dans le rapport

exchange-cyclonedx-none = pas une BOM CycloneDX : elle n'indique aucune specVersion
exchange-cyclonedx-none-help = donnez une BOM en JSON, 1.6 ou 1.7 ; sans le nom du format, il est reconnu au contenu
exchange-cyclonedx-version = la version { $version } de CycloneDX n'est pas lue
exchange-cyclonedx-version-help = donnez une nomenclature 1.6 ou 1.7 : les versions antérieures n'ont pas de champ pour l'énergie
exchange-cyclonedx-no-model = la nomenclature n'a pas de composant de type machine-learning-model
exchange-cyclonedx-no-model-help = donnez la nomenclature du modèle lui-même
exchange-cyclonedx-no-energy = la fiche du modèle n'a pas d'environmentalConsiderations avec energyConsumptions
exchange-cyclonedx-no-energy-help = elle ne contient rien pour un rapport ; commencez par  ailca new
exchange-cyclonedx-activity = l'activité « { $activity } » n'est pas une étape du cycle de vie : elle n'est pas dans le rapport
exchange-cyclonedx-providers = energyProviders manque, que le schéma de CycloneDX demande : lu comme une liste vide
exchange-cyclonedx-suppliers = énergie fournie : { $suppliers } ; le fournisseur ne dit rien du lieu, il figure dans une note de l’activité

exchange-not-well-formed = { $name } n'est pas bien formé et ne peut pas être exporté ; corrigez d'abord ceci
exchange-losses = { $format } : { $figures ->
    [0] aucun chiffre n'est perdu
    [one] un chiffre est perdu
   *[other] { $figures } chiffres sont perdus
}
exchange-loss = ligne { $line } : { $path }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } fois)
}{ $figures ->
    [0] {""}
    [one] {" "}avec un chiffre
   *[other] {" "}avec { $figures } chiffres
} : { $reason }
exchange-loss-noField = le format n'a pas de champ propre pour cela
exchange-loss-unitForced = converti sans perte vers la seule unité du format
exchange-loss-aggregated = dans une somme, et plus à part
exchange-loss-enumNarrowed = le format n'a pas de mot pour cela
exchange-loss-precision = la conversion ne se termine pas : des chiffres ont été arrondis
exchange-loss-boundaryDropped = le format ne dit pas où l'énergie a été relevée
exchange-loss-qualifierDropped = une borne ou une approximation est devenue une simple valeur
exchange-loss-fieldUnused = le format a un champ pour cela, que cet export ne remplit pas
exchange-loss-notADay = le format demande un jour, et seuls le mois ou l'année sont indiqués
exchange-loss-notAllowed = le format n'admet pas cette valeur

exchange-hugging-face-none = ce n'est pas une fiche de modèle avec co2_eq_emissions dans son en-tête
exchange-hugging-face-none-help = donnez le README.md d'un modèle qui les indique ; sinon commencez par  ailca new
exchange-hugging-face-no-figure = co2_eq_emissions ne donne pas de nombre de grammes
exchange-hugging-face-no-figure-help = écrivez des grammes d'équivalent CO2 en chiffres, sans séparateurs : emissions: 24700000
exchange-hugging-face-method = une fiche de modèle ne dit pas par quelle méthode l'électricité est comptée : les émissions sont prises comme d'une méthode non précisée
exchange-hugging-face-stage = training_type ne dit pas s'il s'agit d'entraînement ou d'ajustement : pris pour un entraînement ; --stage dit autre chose

exchange-no-room = ce format n’a pas de place pour un rapport entier
exchange-no-room-help = exportez sans --whole, ou vers l’un de ceux-ci : { $known }
exchange-whole-among-others = le fichier porte un rapport entier, qui ne se combine pas avec d’autres fichiers
exchange-whole-among-others-help = importez-le seul, en premier

exchange-spdx-no-package = le document n’a pas d’ai_AIPackage
exchange-spdx-no-package-help = donnez le document SPDX complet du modèle, avec son @graph ; un fragment ne dit pas à quoi il appartient
exchange-spdx-no-energy = l’ai_AIPackage n’a pas d’ai_energyConsumption avec une quantité
exchange-spdx-no-energy-help = il n’y a là rien pour un rapport ; commencez par  ailca new
exchange-spdx-context = le contexte { $context } n’est pas celui de SPDX 3.0.1 : lu comme s’il s’agissait de { $known }
exchange-spdx-unit = l’énergie n’est pas dans le rapport : sa quantité ou son unité (« { $unit } ») ne peut être connue ; SPDX a kilowattHour et megajoule
exchange-spdx-denominator = SPDX ne dit pas si l’énergie de l’inférence est celle d’une requête ou de toutes : elle est prise comme celle de l’activité entière ; déplacez-la dans serving.perUnit si elle est celle d’une seule

exchange-boamps-no-energy = il n’y a pas de mesure avec une powerConsumption
exchange-boamps-no-energy-help = il n’y a là rien pour un rapport, ou rien à écrire à partir d’un rapport ; une activité a besoin d’énergie
exchange-boamps-negative = powerConsumption vaut { $value }, au-dessous de zéro
exchange-boamps-negative-help = donnez l’énergie de la tâche en kWh, ou retirez le fichier
exchange-boamps-unit = l’unité « { $unit } » d’une forme ancienne du format n’est pas connue
exchange-boamps-unit-help = donnez powerConsumption en kWh, sans unité
exchange-boamps-measures = il y a plusieurs mesures d’une même tâche, qui sont des variantes et non des parties : la première a été prise
exchange-boamps-mode = { $field } dit « { $mode } », ce qui est un périmètre et non une méthode : on ne sait pas comment la puissance a été trouvée
exchange-boamps-stages = la tâche relève de plusieurs étapes ({ $stages }) : son énergie a été prise comme celle de { $stage } ; mesurez chacune seule si vous le pouvez
exchange-boamps-parameters = parametersNumber est demandé en milliards ; { $value } est pris comme un nombre simple
exchange-boamps-end = cette version de CodeCarbon écrit la fin de la mesure à la place de son début ; le début a été calculé à partir de la durée (ADV-CC-06)
exchange-boamps-position = latitude et longitude ne sont pas reprises : elles peuvent dire où une personne se trouvait
exchange-boamps-intensity = le format ne dit pas par quelle méthode l’intensité de l’électricité a été trouvée : elle est prise comme celle du réseau (fondée sur la localisation)
exchange-boamps-type = le type du composant se trouve dans son nom, comme dans les formes anciennes du format
exchange-boamps-processors = le nombre de processeurs n’est pas repris : les outils y écrivent des fils d’exécution, ou leur moitié

exchange-hugging-face-no-energy = il n’y a pas d’émissions d’entraînement qu’une fiche de modèle puisse porter
exchange-hugging-face-no-energy-help = indiquez les émissions de chaque activité sous inventory.training, ou leur total
exchange-hugging-face-zero = les émissions sont nulles, ce que les lecteurs de fiches prennent pour une absence
exchange-hugging-face-zero-help = une fiche ne peut porter ce chiffre ; donnez plutôt le lien du rapport

exchange-sci-needs = un rapport SCI a besoin de ce qui manque ici : { $missing }
exchange-sci-needs-help = ajoutez-le ; un SCI sans unité fonctionnelle, résultat fondé sur la localisation ou impacts incorporés n’en serait pas un

exchange-carbon-txt-link = la ligne renvoie au rapport, dont l’adresse n’est pas connue
exchange-carbon-txt-link-help = donnez-la avec --link https://…

exchange-pact-draft = un brouillon ne s’échange pas comme empreinte de produit
exchange-pact-draft-help = passez report.status à final quand il l’est
exchange-pact-validity = l'empreinte ne peut être valable jusqu'au { $date } : le format admet au plus trois ans à compter de la fin de la période
exchange-pact-validity-help = indiquez un jour entre la fin de goalAndScope.period et trois ans plus tard
exchange-pact-needs = une empreinte PACT a besoin de ce qui manque : { $missing }
exchange-pact-needs-help = ajoutez-le au rapport, ou à la commande ; rien n’est supposé, car une empreinte est une déclaration
exchange-pact-method = le résultat est caractérisé avec « { $version } » et non avec AR6, que PACT demande
exchange-pact-method-help = caractérisez-le à nouveau avec les potentiels de l’AR6 du GIEC

exchange-hugging-face-hours = la fiche ne dit pas si ses heures sont celles de l’horloge ou des équipements : elles sont prises comme heures-équipement
exchange-hugging-face-twice = le texte de la fiche dit { $value }, l’en-tête { $known } g : l’en-tête a été pris
exchange-hugging-face-of-none = les émissions valent zéro, ce que portent les fiches où rien n'a été mesuré : elles ne sont pas dans le rapport
exchange-hugging-face-seen = vu dans le texte et non repris, car seuls ses mots disent de quoi il s'agit : { $figures }
exchange-hugging-face-unclear = { $name } : « { $value } » n’est pas un nombre avec une unité connue, il n’est donc pas dans le rapport

exchange-ecologits-error = la bibliothèque signale une erreur et aucun impact : { $message }
exchange-ecologits-error-help = corrigez ce qu’elle nomme, et redemandez ; il n’y a rien à importer
exchange-ecologits-none = il n’y a pas d’impacts d’usage
exchange-ecologits-none-help = donnez le JSON de response.impacts
exchange-ecologits-no-number = la valeur n’est ni un nombre ni un intervalle avec min et max
exchange-ecologits-no-number-help = donnez le JSON tel que la bibliothèque l’écrit
exchange-ecologits-unit = l’unité « { $unit } » n’est pas de celles que la bibliothèque écrit
exchange-ecologits-unit-help = elle écrit kWh, kgCO2eq, kgSbeq, MJ et L ; donnez le JSON inchangé
exchange-ecologits-warning = la bibliothèque avertit : { $message }
exchange-ecologits-version = le fichier ne dit pas quelle version d’EcoLogits l’a écrit ; donnez-la avec --tool-version, car les impacts de fabrication (0.10.0) et l’eau (0.10.2) sont depuis calculés autrement
exchange-ecologits-range = le chiffre est un intervalle selon les paramètres de la bibliothèque, pas un intervalle de confiance : le milieu a été pris, avec l’intervalle comme incertitude
exchange-ecologits-water = l’eau a été multipliée par le PUE { $pue } du fournisseur, qu’elle contenait déjà : divisée par lui (ADV-EL-01)
exchange-ecologits-water-unknown = l’eau est trop élevée, d’un facteur égal au PUE, dans cette version (ADV-EL-01), et le PUE employé n’est pas connu ; donnez le fournisseur avec --provider (anthropic, cohere, google_genai, huggingface_hub, mistralai, openai)

exchange-frugal-ai-none = le fichier n’a ni energy_consumed_wh ni emissions_gco2eq
exchange-frugal-ai-none-help = donnez le JSON d’une soumission
exchange-frugal-ai-disagree = { $field } vaut { $above }, ce qui n’est pas mille fois { $below } dans emissions_data
exchange-frugal-ai-disagree-help = l’un des deux est faux, et le fichier ne dit pas lequel ; relancez l’évaluation

exchange-boaviztapi-none = il n’y a pas d’impacts incorporés
exchange-boaviztapi-none-help = donnez la réponse du service pour un serveur ou une instance, avec gwp, adp ou pe
exchange-boaviztapi-unit = l’unité « { $unit } » n’est pas { $wanted }
exchange-boaviztapi-unit-help = donnez la réponse du service inchangée
exchange-boaviztapi-no-number = l’impact incorporé n’a pas de valeur
exchange-boaviztapi-no-number-help = donnez la réponse du service inchangée
exchange-boaviztapi-version = le fichier ne dit pas quelle version de BoaviztAPI l’a écrit ; donnez-la avec --tool-version, car les impacts des accélérateurs sont calculés autrement depuis 2.3.0 et 2.5.0
exchange-boaviztapi-use = les impacts d’usage ne sont pas repris : ils omettent les accélérateurs (ADV-BO-02)
exchange-boaviztapi-not = { $criterion } vaut « { $words } » : absent, et non zéro
exchange-boaviztapi-warning = le service avertit : { $message }
exchange-boaviztapi-boundary = le service compte des matières premières à la sortie d’usine
exchange-boaviztapi-archetype = certains attributs de l’équipement n’ont pas été donnés : le service a pris des valeurs par défaut ou un archétype
exchange-boaviztapi-duration = le fichier ne dit pas de combien d'heures sont ses impacts incorporés : BoaviztAPI donne la part de la durée demandée
exchange-boaviztapi-duration-help = interrogez de nouveau le service avec verbose=true, ou dites les deux : --duration HEURES telle qu'elle a été demandée et --lifetime HEURES de l'appareil, la même valeur si aucune durée n'a été demandée
exchange-boaviztapi-lifetime = les impacts incorporés sont de { $hours } heures, et le fichier ne dit pas combien de temps l'appareil sert
exchange-boaviztapi-lifetime-help = dites-le avec --lifetime HEURES, ou interrogez de nouveau le service sans durée
exchange-boaviztapi-whole-life = la durée de { $hours } heures est prise pour toute la vie de l'appareil, dont le fichier ne dit rien d'autre ; dites-en une autre avec --lifetime
exchange-boaviztapi-scaled = les impacts incorporés sont de { $duration } heures sur { $lifetime } : multipliés par { $lifetime } / { $duration }, ce sont ceux de la fabrication de { $name }, dans l'intervalle que laissent les chiffres de la part
exchange-boaviztapi-scaled-units = les impacts incorporés sont de { $units } unités : divisés par { $units } et portés de { $duration } à { $lifetime } heures, ce sont ceux de la fabrication d'un seul { $name }, dans l'intervalle que laissent leurs chiffres
exchange-boaviztapi-name = le fichier ne nomme aucun appareil : { $name } est le nom du fichier
exchange-boaviztapi-accelerators = les impacts de { $devices } sont dans ceux du serveur : ne les ajoutez pas une seconde fois
exchange-boaviztapi-instance = { $name } est une instance, et ses impacts sont une part de ceux de son serveur : goalAndScope.allocation dit selon quoi elle a été calculée
exchange-boaviztapi-use-assumed = les impacts de l'usage ne sont pas repris : ils reposent sur une charge supposée, alors que l'énergie des activités est connue

exchange-impact-framework-input = le manifeste n’a pas été exécuté : il n’a pas de bloc execution, donc pas de sorties
exchange-impact-framework-input-help = exécutez-le avec  if-run -m FICHIER -o FICHIER  et donnez la sortie
exchange-impact-framework-failed = l’exécution du manifeste a échoué : { $message }
exchange-impact-framework-failed-help = corrigez le manifeste et exécutez-le à nouveau
exchange-impact-framework-none = aucune feuille de l’arbre n’a d’énergie ni de carbone connus par leur nom
exchange-impact-framework-none-help = il n’y a là rien pour un rapport ; sont connus energy, carbon, carbon-operational et carbon-embodied
exchange-impact-framework-disagree = { $node } : le { $name } agrégé n’est pas la somme de sa série, { $sum }
exchange-impact-framework-disagree-help = exécutez à nouveau le manifeste, avec sum comme agrégation de { $name }
exchange-impact-framework-carbon = { $node } : carbon est donné sans ses parties ; il a été pris comme fabrication si le nœud s’appelle embodied, sinon comme usage
exchange-impact-framework-part = { $node } : il n’y a pas d’énergie de l’ensemble ; { $name } a été pris seul
exchange-impact-framework-sum = { $node } : les chiffres de { $count } moments ont été additionnés
exchange-impact-framework-unit = { $node } : { $name } est déclaré en « { $unit } », qui n'est pas une unité connue et une seule, donc il n'est pas dans le rapport
exchange-impact-framework-name = { $node } : { $name } n'est pas un nom standard, et le manifeste n'en déclare pas l'unité dans parameter-metadata, donc il n'est pas dans le rapport
exchange-impact-framework-not-all = { $node } : { $name } est une partie de l'énergie, et les parties présentes n'en font pas la totalité, donc elle n'est pas dans le rapport
exchange-impact-framework-service = l'unité fonctionnelle « { $name } » n'est pas dans le rapport : elle vaut pour le service rendu (--stage inference), et compte requêtes, jetons, images, inférences ou utilisateurs
exchange-impact-framework-sci = l'intensité carbone est celle de toute la série, { $grams } g pour { $count } : { $amount } g chacun ; celles des moments isolés ne sont pas dans le rapport

exchange-kept = { $path } reste en l’état : le rapport dit { $own }, le fichier { $other } ; --replace prend celui du fichier
exchange-replaced = { $path } est remplacé : le rapport disait { $own }, le fichier dit { $other }
exchange-unchanged = { $name } a déjà tout : rien n’est changé
exchange-merge-broken = ce que deviendrait le rapport ne peut être lu : rien n’a été écrit
exchange-merge-broken-help = importez sans --into, et placez les parties à la main
exchange-no-activity = pas d'activité « { $activity } » dans le rapport
exchange-no-activity-help = nommez une de celles qui y sont : { $known }
exchange-attached = ces appareils sont ceux de { $activity } : { $devices } ; combien, ou pour combien de temps, c'est à vous de le dire
exchange-summed = { $activity } est la somme de { $count } exécutions, dont les identifiants figurent sous measurement.runs ; les durées ne sont pas additionnées, puisqu'elles ont pu se dérouler côte à côte
exchange-no-stage-of = aucune étape n'est dite pour « { $name } »
exchange-no-stage-of-help = dites-la avec --stage { $name }=ÉTAPE, ou --stage ÉTAPE pour tout ce qui n'en a pas
exchange-dia-none = l'en-tête n'a pas de dia_report avec des clés
exchange-dia-none-help = donnez la fiche de modèle telle que publiée, avec dia_report entre ses deux premières lignes de trois tirets
exchange-dia-scope = le périmètre « { $scope } » n'est pas incremental : ce que le rapport compte le serait encore avec les rapports de ses bases
exchange-dia-scope-help = écrivez scope: incremental si c'est la part propre du modèle ; sinon, commencez par  ailca new
exchange-dia-no-footprint = le rapport n'a pas de footprint avec energy_kwh, carbon_kgco2eq ou water_liters
exchange-dia-no-footprint-help = rien ne s'y trouve pour un rapport ; commencez par  ailca new
exchange-dia-no-number = { $key } n'est ni un nombre, ni un intervalle de deux nombres non négatifs et dans l'ordre
exchange-dia-no-number-help = écrivez value: 9.6, ou value: [1.0, 1.2]
exchange-dia-name = le modèle est nommé { $name } d'après son fichier, puisque la fiche ne dit pas son propre nom dans le registre
exchange-dia-no-base = « { $name } » n'est pas un modèle dont un autre serait issu
exchange-dia-boundary = le format ne dit ni où l'énergie a été mesurée, ni si elle contient un PUE
exchange-responses-none = aucune ligne n'a d'énergie ni d'émissions qui concordent entre elles
exchange-responses-none-help = donnez un journal d'une réponse par ligne, en JSON, chacune avec energy_joules, energy_kwh ou impacts
exchange-responses-digits = avec cette ligne, la somme a plus de chiffres qu'on ne peut en tenir
exchange-responses-digits-help = arrondissez les valeurs aux chiffres qui ont été mesurés
exchange-responses-wrong = { $wrong } lignes sur { $count } ne sont pas comptées, car { $why ->
    [energies] leurs énergies en J et en kWh s'écartent
   *[figure] une valeur est négative, n'est pas un nombre, ou est dans une unité inconnue
} : { $lines }{ $wrong ->
    [1] {""}
    [2] {""}
    [3] {""}
   *[other] , …
}
exchange-responses-silent = { $lines } lignes sur { $count } n'ont pas de valeur : sommes et moyennes sont celles des autres
exchange-responses-again = { $lines } lignes sur { $count } sont des réponses déjà présentes, d'après leur id : elles comptent une fois
exchange-mapped = lu selon la correspondance { $name } (SHA-256 { $digest })
exchange-mapped-left-out = non lu, comme le dit la correspondance : { $names } (sauf ce qu'elle y lit)
exchange-mapped-row = non lues, comme le dit la correspondance : les lignes où « { $name } » { $blank ->
    [yes] n'est pas vide
   *[no] n'est pas « { $wanted } »
}
exchange-mapped-unread = « { $value } » sous « { $name } » est omis : { $what ->
    [country] aucun pays n'est connu sous ce nom
    [day] ce n'est pas une date
    [alone] une période a un premier et un dernier jour, et l'autre manque
   *[whole] ce n'est pas un nombre entier
}
exchange-mapped-broken = ce n'est pas une correspondance : { $detail }
exchange-mapped-broken-help = `ailca import --map-from FICHIER` en écrit une à remplir
exchange-mapped-no-unit = la correspondance nomme l'unité « { $unit } », qui n'est pas de ce champ
exchange-mapped-no-unit-help = écrivez une unité comme dans les rapports, par exemple kWh, J, kg CO2e, s ou L
exchange-mapped-no-column = un champ ou une condition de la correspondance ne nomme ni colonne ni pointeur, ou nomme les deux
exchange-mapped-no-column-help = écrivez-le { "{" } column: NOM, unit: UNITÉ { "}" }, ou pointer: /chemin en JSON
exchange-mapped-unmapped = la correspondance ne dit rien de : { $names }
exchange-mapped-unmapped-help = nommez chacun comme champ, ou sous leaveOut s'il n'est pas à lire
exchange-mapped-missing = il n'y a pas de « { $name } », que la correspondance nomme
exchange-mapped-missing-help = écrivez son nom comme dans le fichier, ou optional: true s'il peut manquer
exchange-mapped-twice = la correspondance prend « { $name } » pour deux champs
exchange-mapped-twice-help = une colonne est une seule valeur : ôtez-en un
exchange-mapped-unit = le nom « { $name } » se termine par { $own }, et la correspondance dit { $unit }
exchange-mapped-unit-help = écrivez l'unité des valeurs ; renommez la colonne si son nom est faux
exchange-mapped-total = une ligne est nommée comme la somme des autres : ses valeurs compteraient deux fois
exchange-mapped-total-help = ôtez la ligne du fichier
exchange-mapped-beside = la correspondance nomme { $name } sans { $other }
exchange-mapped-beside-help = ajoutez { $other } à la correspondance : { $name } ne dit rien sans cela
exchange-mapped-other = « { $name } » est « { $value } », et la correspondance vaut pour les fichiers où c'est « { $wanted } »
exchange-mapped-other-help = le fichier est d'une autre unité, d'un autre genre ou d'une autre version de l'outil : prenez une correspondance faite pour lui ; `ailca import --map-from FICHIER` en écrit une à remplir
exchange-mapped-none = aucune ligne n'est de celles que prend la correspondance, d'après : { $names }
exchange-mapped-none-help = voyez sous only: dans la correspondance ce qui doit s'y trouver
exchange-mapped-overlap = cette ligne est du même temps que celle de la ligne { $line } : ce qu'elles ont en commun compterait deux fois
exchange-mapped-overlap-help = ôtez les lignes comprises dans d'autres, ou ces autres
exchange-mapped-number = « { $value } » sous « { $name } » n'est pas un nombre non négatif
exchange-mapped-number-help = dites decimalComma: true ou thousands: "," dans la correspondance si les nombres sont écrits ainsi
exchange-mapped-empty = il n'y a pas de lignes
exchange-mapped-empty-help = donnez le fichier tel que l'outil l'a écrit ; en JSON, rows: /chemin dit où se trouve la liste des lignes
exchange-mapped-table = le tableau ne peut être lu : { $detail }
exchange-mapped-table-help = donnez un tableau avec une ligne de noms et autant de cellules dans chaque ligne
