### Lire d'autres formats dans un rapport, et écrire des rapports dans d'autres formats.

exchange-lines = { $count ->
    [one] ligne { $lines }
   *[other] lignes { $lines }
}
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
exchange-left-out = { $path } n'est pas dans le rapport : aucun champ ne l'accueille
exchange-left-out-value = { $path } (« { $value } ») n'est pas dans le rapport : aucun champ ne l'accueille
exchange-unreadable = le texte ne peut pas être lu
exchange-unreadable-help = corrigez-le, puis importez de nouveau
exchange-no-stage = { $format } ne note pas à quelle étape du cycle de vie une exécution appartient
exchange-no-stage-help = dites-le avec --stage training, ou dataPreparation, experimentation, fineTuning, evaluation, deployment, inference
exchange-unknown-format = le format n'est pas reconnu
exchange-unknown-format-help = nommez-le avant le fichier ; il y a : { $known }

exchange-codecarbon-broken = ce n'est pas un tableau de valeurs séparées par des virgules : { $detail }
exchange-codecarbon-broken-help = donnez le fichier tel que CodeCarbon l'a écrit ; un tableur l'a peut-être changé
exchange-codecarbon-empty = le fichier est vide
exchange-codecarbon-empty-help = cherchez emissions.csv, ou emissions.csv.bak à côté
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
exchange-codecarbon-local-time = les heures sont locales, sans fuseau, et disent la fin d'une exécution ; les jours en ont été calculés avec la durée
exchange-codecarbon-no-version = aucune version de CodeCarbon n'est notée : elle est antérieure à 2.2.0
exchange-codecarbon-no-run = la ligne n'a pas de run_id : elle est prise pour une exécution à elle seule
exchange-codecarbon-default-pue = PUE 1 est ce que CodeCarbon écrit quand aucun n'a été réglé : l'énergie est prise comme celle du serveur
exchange-codecarbon-no-energy = la ligne n'a pas d'énergie : une case vide est une absence, pas un zéro
exchange-codecarbon-cumulative = { $count } lignes de l'exécution { $run } croissent de l'une à l'autre : celle de plus longue durée a été gardée, rien n'a été additionné
exchange-codecarbon-shifted = { $fields } valeurs sous { $columns } colonnes : la version qui a écrit la ligne a sauté des colonnes vides ; { $blank } remises comme vides (ADV-CC-02)
exchange-codecarbon-row-refused = { $fields } valeurs sous { $columns } colonnes, et { $ways ->
    [0] aucun défaut connu ne l'explique
   *[other] elles pourraient être remises en place de { $ways } façons
} : la ligne est laissée de côté, rien n'a été deviné
exchange-codecarbon-vanished = la version { $version } retire du fichier les colonnes vides ({ $columns }) et déplace les lignes antérieures dans emissions.csv.bak : cherchez ce fichier (ADV-CC-07)
exchange-codecarbon-columns = absentes du rapport, car elles découlent d'autres, sont de l'instant ou ne regardent personne : { $columns }
exchange-codecarbon-water-without-wue = { $value } L d'eau sont donnés bien que le WUE soit nul : pris tels quels
exchange-codecarbon-water-pue = l'eau de { $written } L a été multipliée par le PUE { $pue }, alors que le WUE va avec l'énergie des équipements informatiques : { $written } / { $pue } = { $corrected } L (ADV-CC-04)
exchange-codecarbon-gpu-count = gpu_count vaut { $count }, gpu_model dit « { $model } » : les nombres à côté des modèles ont été pris
exchange-codecarbon-rate = emissions_rate vaut mille fois emissions / duration (ADV-CC-01) : il découle des deux et n'est pas dans le rapport

exchange-cyclonedx-version = la version { $version } de CycloneDX n'est pas lue
exchange-cyclonedx-version-help = donnez une nomenclature 1.6 ou 1.7 : les versions antérieures n'ont pas de champ pour l'énergie
exchange-cyclonedx-no-model = la nomenclature n'a pas de composant de type machine-learning-model
exchange-cyclonedx-no-model-help = donnez la nomenclature du modèle lui-même
exchange-cyclonedx-no-energy = la fiche du modèle n'a pas d'environmentalConsiderations avec energyConsumptions
exchange-cyclonedx-no-energy-help = elle ne contient rien pour un rapport ; commencez par  ailca new
exchange-cyclonedx-activity = l'activité « { $activity } » n'est pas une étape du cycle de vie : elle n'est pas dans le rapport
exchange-cyclonedx-providers = energyProviders manque, que le schéma de CycloneDX demande : lu comme une liste vide

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
exchange-loss-noField = le format n'a pas de champ pour cela
exchange-loss-unitForced = converti sans perte vers la seule unité du format
exchange-loss-aggregated = dans une somme, et plus à part
exchange-loss-enumNarrowed = le format n'a pas de mot pour cela
exchange-loss-precision = la conversion ne se termine pas : des chiffres ont été arrondis
exchange-loss-boundaryDropped = le format ne dit pas où l'énergie a été prise

exchange-hugging-face-none = ce n'est pas une fiche de modèle avec co2_eq_emissions dans son en-tête
exchange-hugging-face-none-help = donnez le README.md d'un modèle qui les indique ; sinon commencez par  ailca new
exchange-hugging-face-no-figure = co2_eq_emissions ne donne pas de nombre de grammes
exchange-hugging-face-no-figure-help = écrivez des grammes d'équivalent CO2 en chiffres, sans séparateurs : emissions: 24700000
exchange-hugging-face-method = une fiche de modèle ne dit pas par quelle méthode l'électricité est comptée : les émissions sont prises comme d'une méthode non précisée
exchange-hugging-face-stage = training_type ne dit pas s'il s'agit d'entraînement ou d'ajustement : entraînement, sauf si --stage dit autre chose
exchange-hugging-face-body = la section « Environmental Impact » du texte n'est pas lue : ses chiffres ne sont pas dans le rapport
