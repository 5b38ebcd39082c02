### Deux rapports confrontés.

compare-title = { $one } et { $other } · Comparaison de deux rapports d'analyse du cycle de vie
compare-kind = Comparaison de deux rapports d'analyse du cycle de vie
compare-heading = Deux rapports confrontés
compare-skip = Aller au verdict
compare-question = Peuvent-ils être comparés ?
compare-yes = Ils peuvent être comparés, autant que les rapports le disent : les résultats suivis d'un ratio reposent sur des points semblables.
compare-no = Ils ne peuvent être comparés : aucun résultat commun ne repose sur des points tous semblables.
compare-counts = Sur { $points } points : différents : { $differ } ; impossibles à établir : { $unknown } ; à juger : { $judged } ; identiques pour certains résultats : { $mixed } ; identiques : { $same }. Cela ne dit pas quel système pèse le plus sur l'environnement.
compare-says-nothing = Cela ne dit pas quel système pèse le plus sur l'environnement. Ce qu'un rapport n'indique pas n'est jamais tenu pour identique.
compare-below = { $side } atteint { $level ->
    [wellFormed] le niveau bien formé
    [disclosure] le niveau publication
    [comparable] le niveau comparable
   *[assured] le niveau revu
} ; une comparaison demande le niveau { $asked ->
    [wellFormed] « bien formé »
    [disclosure] « publication »
    [comparable] « comparable »
   *[assured] « revu »
} aux deux rapports ; voyez `ailca check --level { $asked }`.
compare-one-report = Les deux ont le même identifiant : ce sont des révisions d'un même rapport.
compare-side = { $side } : { $system }, { $publisher } ({ $name })
compare-points = Point par point
compare-column-point = Point
compare-column-verdict = Verdict
compare-column-result = Résultat par unité fonctionnelle
compare-column-ratio = A sur B
compare-point = { $point ->
    [functionalUnit] Unité fonctionnelle
    [referenceFlow] Flux de référence et taille d'une unité
    [performance] Performance du service
    [systemBoundary] Frontière du système du résultat
    [cutOff] Critère de coupure
    [allocation] Affectation
    [characterisation] Caractérisation et sa version
    [electricityAccounting] Comptabilisation de l'électricité
    [statistic] Statistique sur les unités
    [facilityOverhead] Refroidissement et distribution électrique (PUE)
    [period] Période
    [geography] Géographie
   *[dataQuality] Qualité des données
}
compare-point-line = { $number } { $point } : { $verdict } ({ $clause })
compare-verdict = { $verdict ->
    [same] identique
    [differs] diffère
    [differsForSome] diffère pour certains résultats
    [notStated] impossible à établir : un rapport ou les deux n'en disent rien, ou pas assez
    [noResult] impossible à établir : un rapport ou les deux n'indiquent aucun résultat par unité fonctionnelle
    [forPeople] en d'autres mots : à juger par des personnes
    [judged] jugé semblable par des personnes
   *[byResult] identique pour certains résultats seulement
}
compare-verdicts = { $verdict ->
    [differs] { $count ->
        [one] diffère
       *[other] diffèrent
    }
   *[other] { compare-verdict }
}
compare-to-be-named = une différence à signaler avec les résultats
compare-service-unit = { $unit ->
    [request] requête
    [token] jeton
    [outputToken] jeton de sortie
    [image] image
    [secondOfAudio] seconde de son
    [secondOfVideo] seconde de vidéo
    [page] page de texte
    [character] caractère de texte
    [inference] inférence
    [task] tâche d'un agent
    [user] utilisateur sur la période
    [trainingRun] entraînement
    [trainingToken] jeton d'entraînement
    [parameter] paramètre du modèle
    [flop] opération en virgule flottante
   *[device] appareil
}
compare-amount = quantité { $figure }
compare-tokens = { $kind ->
    [input] { $figure } jetons d'entrée
    [cachedInput] { $figure } jetons d'entrée en cache
    [output] { $figure } jetons de sortie
   *[reasoning] { $figure } jetons de raisonnement
}
compare-pixels = { $kind ->
    [width] { $number } pixels de large
    [height] { $number } pixels de haut
   *[steps] { $number } étapes
}
compare-tool-calls = { $figure } appels d'outils
compare-threshold = seuil { $figure }
compare-allocation-rule = selon { $rule ->
    [deviceHours] le temps des appareils
    [energy] l'énergie
    [economic] le prix ou le revenu
    [requests] les requêtes
    [tokens] les jetons
    [users] les utilisateurs
   *[other] autre chose
}
compare-allocation-share = part { $figure }
compare-allocation-units = réparti sur { $figure } unités
compare-modelling = { $principle ->
    [attributional] modélisation attributionnelle
   *[consequential] modélisation conséquentielle
}
compare-recycling = { $rule ->
    [cutOff] recyclage par coupure
    [avoidedBurden] recyclage par charges évitées
    [circularFootprintFormula] recyclage par la formule d'empreinte circulaire
   *[other] recyclage selon une autre règle
}
compare-water-part = { $part ->
    [onSite] eau au centre de données
    [offSite] eau aux centrales électriques
   *[embodied] eau de la fabrication du matériel
}
compare-wue-category = WUE de catégorie { $category }
compare-embodied = { $boundary ->
    [cradleToGate] matériel du berceau à la porte
    [cradleToSite] matériel du berceau au site
   *[cradleToGrave] matériel du berceau à la tombe
}
compare-in-part = { $stage } (en partie)
compare-period = du { $start } au { $end }
compare-rating = { $indicator ->
    [technology] technologie
    [geography] géographie
    [time] temps
    [completeness] complétude
   *[reliability] fiabilité
} { $rating }
compare-primary-share = données primaires { $figure }
compare-model = { $model ->
    [gwp] potentiel de réchauffement climatique
    [gtp] potentiel de changement de température
    [adpUltimateReserves] épuisement abiotique, réserves ultimes
    [adpFossil] épuisement abiotique, fossile
    [cumulativeEnergyDemand] demande cumulée en énergie
    [waterInventory] volumes d'eau
    [aware] AWARE
    [soilQualityIndex] indice de qualité des sols
    [accumulatedExceedance] dépassement accumulé
    [ozoneDepletionPotential] potentiel d'appauvrissement de la couche d'ozone
    [usetox] USEtox
    [particulateMatterModel] incidence de maladies dues aux particules
    [humanHealthIonising] exposition humaine aux rayonnements ionisants
    [lotosEuros] LOTOS-EUROS
    [eutrend] EUTREND
    [massOfWaste] masse de déchets
   *[other] un autre modèle
}
compare-horizon = sur { $years } ans
compare-horizon-unstated = horizon non indiqué : { $years } ans (ISO 14067)
compare-accounting = { $method ->
    [locationBased] selon la localisation
    [marketBased] selon le marché
   *[marginal] marginal
}
compare-factor-scope = { $scope ->
    [direct] intensité de la seule combustion
   *[lifeCycle] intensité du cycle de vie de la fourniture
}
compare-grid-losses = pertes du réseau comprises
compare-no-grid-losses = pertes du réseau non comprises
compare-statistic = { $statistic ->
    [mean] moyenne des unités
    [median] médiane des unités
    [percentile] un centile des unités
    [maximum] la plus grande des unités
   *[referenceRequest] une requête de la taille indiquée
}
compare-overhead-counted = énergie de l'installation, ou PUE, indiquée pour chaque activité
compare-overhead-in-part = énergie de l'installation, ou PUE, indiquée pour certaines activités
compare-pue-category = PUE de catégorie { $category }
compare-results-none = aucun des deux rapports n'en indique : indiquez goalAndScope.functionalUnit avec ce qui a été rendu, ou perFunctionalUnit à côté de chaque total
compare-no-result = aucun résultat par unité fonctionnelle
compare-results = Résultats par unité fonctionnelle
compare-figure = { $figure }
compare-computed = { $range } (total sur les unités rendues)
compare-ratio = A vaut { $ratio } fois B
compare-ratio-alike = impossible à départager : A sur B vaut { $ratio }
compare-no-ratio = pas de ratio : { $points }
compare-no-ratio-points = Pas de ratio :
compare-no-ratio-silent = pas de ratio : non indiqué par les deux par unité fonctionnelle
compare-no-ratio-sign = pas de ratio : l'un des deux peut être nul ou négatif
compare-no-ratio-level = pas de ratio : sous le niveau qu'une comparaison demande
compare-about-ratios = Un intervalle contient tous les ratios que permettent les chiffres indiqués, arrondi et incertitude indiquée compris. S'il contient 1, les deux ne peuvent être départagés.
compare-about-none = Des chiffres qui ne peuvent être comparés sont placés côte à côte, sans ratio.
compare-public-heading = Avant de l'affirmer en public
compare-public = Une comparaison affirmée en public demande plus que des points semblables ; chacun de ces points revient à des personnes :
compare-asked = { $asked ->
    [panel] une revue critique par un comité de parties intéressées
    [quality] un exposé de la précision, de la complétude et de la représentativité des données
    [completeness] un contrôle que le nécessaire est là
    [significance] incertitude et sensibilité, pour qu'une différence soit reconnue significative
    [unweighted] aucune pondération des catégories en une note unique
   *[differences] chaque différence entre les systèmes, dite avec les résultats
}
compare-asked-line = { $asked } ({ $clause })
compare-asked-silent = absent de { $sides ->
    [a] A
    [b] B
   *[both] A et de B
}
compare-asked-weighted = { $sides ->
    [a] A donne une note unique, qui ne peut être comparée
    [b] B donne une note unique, qui ne peut être comparée
   *[both] A et B donnent une note unique, qui ne peut être comparée
}
compare-of = { $topic } :
compare-line = { $side } : { $said }
compare-not-a-rating = Ce n'est pas une note. Aucun ordre ni position sur cette page ne classe un système.
compare-two-inputs = l'entrée standard est nommée deux fois : elle ne peut être que l'un des deux ; nommez un fichier pour l'autre
compare-two = une comparaison demande deux rapports
compare-not-well-formed = { $name } n'est pas bien formé, et rien ne peut y être confronté :
