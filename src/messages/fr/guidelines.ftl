### Ce qui est dit des guides, des règles elles-mêmes, et d'un rapport au regard d'un guide.

unverified = non vérifiée
asked-for = demandé par : { $clauses }
asked-for-more = demandé par : { $clauses } ; et { $others } de plus

heading-rules = Règles
heading-rule = règle
heading-severity = gravité
heading-level = niveau
heading-clauses = dispositions
heading-title = titre
heading-key = guide
heading-by-rule = règle
heading-whole = en entier
heading-by-field = champ
heading-not-built = absente
heading-by-nothing = humain
heading-unverified = non vérifiées
heading-clause = disposition
heading-requirement = exigence
heading-answer = couverte par
heading-shared = partagé par
heading-verdict = résultat
heading-details = détails

explain-severity = Gravité : { $severity }. Niveau : `{ $level }` ; une erreur de cette règle le bloque, ainsi que les suivants.
explain-severity-else = { $gravest } ; { $first } quand les chiffres laissent une marge
explain-severity-elses = { $gravest } ; { $first } ou { $second } quand les chiffres laissent une marge
explain-severity-mild = Gravité : { $severity }. Niveau : `{ $level }` ; elle ne bloque rien.
explain-clauses = Demandé par :
explain-base = Exemple, en modifications de
explain-added = Exemple, en lignes ajoutées à
explain-acceptances = Exemple, en acceptations (`ailca.yaml`) à côté de
explain-profile = Exemple, en lignes d'un profil auquel est confronté
explain-fails = échoue :
explain-passes = passe :
explain-fragment = À coller, avec vos propres chiffres ; ce qu'un identifiant désigne se trouve ailleurs dans le rapport :
explain-source = Déclarée dans { $source } ; ses tests sont dans { $tests }

guideline-status = { $publisher } ; { $status }
guideline-twins = Le même texte, gratuitement : { $twins }
guideline-read = Ce qui a été lu : { $read }
guideline-counts = { $clauses ->
    [one] { $clauses } disposition
   *[other] { $clauses } dispositions
} ; vérifiées par des règles : { $rules }, dont en entier : { $whole } ; couvertes par des champs seuls : { $fields } ; relevant de règles absentes de cette version : { $notBuilt } ; laissées au jugement humain : { $human }. Non vérifiées, c'est-à-dire non confrontées au texte du guide : { $unverified }.
guidelines-legend = Chaque disposition compte une fois : vérifiée par une règle, en entier ou en partie ; couverte par un champ seul, relevant de règles absentes de cette version, ou laissée au jugement humain. Les dispositions non vérifiées n'ont pas été confrontées au texte du guide.
matrix-legend = Dispositions de guides différents auxquelles répond une même règle ou un même champ. Elles partagent un sujet ; il ne s'ensuit pas qu'elles le demandent dans les mêmes termes ni avec la même portée. Un point d'interrogation marque une disposition qui n'a pas été confrontée au texte du guide.
answered-by-rules = vérifiée par : { $rules }
tested-in = testée dans : { $tests }
answered-not-built = non vérifiée dans cette version : { $rules }
answered-by-fields = réponse dans : { $fields }
answered-by-presence = regardé pour sa seule présence : { $fields }
untested = non contrôlé : { $words }
extent-all = en entier
extent-part = une partie
extent-presence = la présence d'une indication
extent-elsewhere = pas dans une déclaration
verb-shall = doit
verb-should = devrait
verb-may = peut
answered-by-nothing = laissée au jugement humain : { $reason }

status-inForce = en vigueur
status-voluntary = spécification volontaire
status-recommendation = recommandation
status-guidance = document d'orientation
status-technicalReport = rapport technique
status-method = méthode
status-roadmap = feuille de route
status-initiative = initiative
status-inDevelopment = en cours d'élaboration
status-draft = projet
status-finished = événement terminé
status-notFound = annoncé, introuvable
status-own = propre à ce validateur

statement-heading = Déclaration de contrôles tirés d'un guide : { $guideline }
statement-report = Rapport : { $title }
statement-id = Identité : { $words }
statement-revision = Révision : { $words }
statement-file = Fichier : { $file }, SHA-256 { $digest }
statement-tool = Contrôlé par ailca { $version }
statement-counts = Résultats ({ $clauses ->
    [one] { $clauses } disposition
   *[other] { $clauses } dispositions
}) : { $counts }.
statement-scope-unverified = La conformité au guide { $guideline } n'est pas déclarée : { $unverified } dispositions sur { $clauses } n'ont pas été confrontées à son texte. Sont seulement déclarés les contrôles tirés de ce guide auxquels ce rapport satisfait, et ce qu'ils laissent de côté dans chaque disposition.
statement-scope = La conformité au guide { $guideline } n'est pas déclarée : un contrôle peut ne porter que sur une partie de sa disposition{ $human ->
    [0] {""}
    [one] , et { $human } disposition sur { $clauses } relève du jugement humain
   *[other] , et { $human } dispositions sur { $clauses } relèvent du jugement humain
}. Sont seulement déclarés les contrôles tirés de ce guide auxquels ce rapport satisfait, et ce qu'ils laissent de côté dans chaque disposition.
statement-clause = { $clause } : { $verdict }
statement-finding = ligne { $line }, { $rule } ({ $severity }) : { $message }
statement-passed = contrôlé, rien trouvé : { $rules }
statement-present = regardé pour sa seule présence : { $rules }
statement-absent = non indiqué : { $rules }
statement-withheld = non communiqué : { $rules }
statement-unsound = La structure du rapport n'est pas correcte, la plupart des contrôles n'ont donc pas eu lieu : corrigez ce que trouve `ailca check`, puis demandez de nouveau.
statement-format = une déclaration sur un guide se donne en text, markdown ou json
markdown-format = markdown est la forme d'une déclaration : nommez un guide avec --guideline

verdict-checksMet = contrôles satisfaits
verdict-checksMetInPart = contrôles satisfaits en partie
verdict-checksMetAsStated = contrôles satisfaits pour ce qui est indiqué
verdict-stated = indiqué (aucun contrôle ne va plus loin)
verdict-statedInPart = indiqué en partie (aucun contrôle ne va plus loin)
verdict-notStated = rien d'indiqué à contrôler
verdict-inDoubt = douteux
verdict-checksNotMet = contrôles non satisfaits
verdict-notAssessable = non évaluable par ce programme
verdict-notRun = non contrôlé, car la structure n'est pas correcte

unknown-rule = aucune règle n'a l'identifiant « { $name } » ; `{ $list }` les énumère
    .near = aucune règle n'a l'identifiant « { $name } » ; vouliez-vous dire { $near } ? `{ $list }` les énumère
unknown-guideline = aucun guide n'a l'identifiant « { $name } » ; `{ $list }` les énumère
    .near = aucun guide n'a l'identifiant « { $name } » ; vouliez-vous dire { $near } ? `{ $list }` les énumère

heading-figures = Chiffres publiés
figures-about = Les règles de vraisemblance confrontent les rapports à ces chiffres, chacun avec son année et sa source. Un chiffre hors de leur étendue n'est pas faux pour autant : il mérite un second regard.
figures-sources = Sources
figures-grid = Intensité des réseaux
figures-areas = Intensité des parties du monde
figures-water = Eau de l'électricité
figures-devices = Puissance assignée et mémoire des accélérateurs
figures-peaks = Débits maximaux des accélérateurs
figures-tpus = Tranches de pods : cœurs d'une puce et sa puissance
figures-draws = Puissance des accélérateurs en service rapportée à leur puissance assignée
figures-draws-about = En entraînement, des cartes ont consommé de 0,54 à 0,90 de leur puissance assignée, des puces avec leur part du système de 0,54 à 1,10, des cartes en décodage de 0,20 à 0,80, au repos de 0,20 à 0,30. Les ébauches de `derive --published` emploient cette table, et GHG-004 sa plus petite part. Elle fonderait des bornes pour l'énergie des seuls accélérateurs dont puissance et heures sont connues, mais ce qu'une règle confronte est l'énergie informatique de tout accélérateur (`rated-draw`, de 0,1 à 2) : hôtes et réseau s'y ajoutent, huit modèles sont peu, et ceux qui attendent n'ont été mesurés que dans un seul travail.
figures-ranges = Étendues
figures-facilities = PUE et WUE
figures-embodied = Gaz à effet de serre de la fabrication
figures-minerals = Minéraux et métaux de la fabrication
figures-requests = Énergie des requêtes
figures-tokens = Énergie des jetons
figures-left-out = Écartés

heading-margins = Marges
margins-about = Toutes les tolérances que les règles accordent. Dans les premières bornes rien n'est dit, dans les suivantes ce qui est constaté est au plus un conseil ou un avertissement, et au-delà c'est aussi grave que la règle. Un facteur est le premier chiffre rapporté au second. Une marge existe parce que des chiffres corrects diffèrent d'autant ; elle n'en rend aucun exact. Les sources sont listées avec les chiffres publiés.
margins-key = Clé
margins-margin = Ce qui est comparé, et pourquoi cela peut différer
margins-silent = En silence
margins-advice = En conseil
margins-warning = En avertissement
margins-unit = De quoi
margins-rules = Règles
margins-source = Source
margins-decision = Décision
margins-judgement = jugement
margins-unit-factor = facteur
margins-unit-added = ajouté
margins-unit-spread = valeur la plus haute sur la plus basse
margins-unit-digits = chiffres
margins-unit-devices = appareils
margins-unit-days = jours
margins-unit-parameters = paramètres
margins-unit-g-co2e-kwh = g CO2e/kWh
margins-unit-h = h
margins-unit-flop = FLOP
margins-unit-share = part
margins-unit-years = années
margins-unit-s = s
margins-unit-windows = fenêtres
margins-unit-last-digit = de son dernier chiffre
