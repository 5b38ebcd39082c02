### La fiche, l'étiquette, le badge et le résumé : ce que les gens regardent.

sheet-kind = Fiche d'analyse du cycle de vie d'un système d'IA
sheet-title = { $name } · Fiche d'analyse du cycle de vie d'un système d'IA
sheet-skip = Aller au résultat principal
sheet-issued = publié le { $day }
sheet-revision = révision { $number }
sheet-version = version { $number }
sheet-status = { $status ->
    [draft] projet
    [final] définitif
    [corrective] correctif
   *[withdrawn] retiré
}
sheet-status-band = { $status ->
    [draft] Projet : en cours de rédaction, à ne pas citer
    [corrective] Correctif : publié pour corriger un rapport antérieur
   *[withdrawn] Retiré : ne plus s'y fier
}
sheet-not-stated = non indiqué
sheet-withheld = non communiqué
sheet-withheld-bounds = non communiqué ({ $low }–{ $high })
sheet-withheld-why = détenu par { $holder } : { $reason }
sheet-read-as = à lire de { $range }
sheet-narrower = intervalle plus étroit que les chiffres affichés
sheet-computed-by = calculé : { $total } ÷ { $delivered } unités rendues
sheet-computed-sum = calculé : somme de { $count } chiffres
sheet-computed-sum-by = calculé : somme de { $count } chiffres ÷ { $delivered } unités rendues
sheet-in-total = au total, non par unité
sheet-category-climateChange = Changement climatique
    .locationBased = Changement climatique, selon la localisation
    .marketBased = Changement climatique, selon le marché
    .marginal = Changement climatique, marginal
    .unspecified = Changement climatique, méthode comptable non indiquée
sheet-category-water = Eau
    .consumption = Eau consommée
    .withdrawal = Eau prélevée
    .unspecified = Eau, consommée ou prélevée non indiqué
sheet-category-waterScarcity = Rareté de l'eau
sheet-category-mineralsAndMetals = Minéraux et métaux
sheet-category-fossilResources = Ressources fossiles
sheet-category-primaryEnergy = Énergie primaire
sheet-category-landUse = Utilisation des sols
sheet-category-biodiversity = Biodiversité
sheet-category-waste = Déchets électroniques
sheet-category-acidification = Acidification
sheet-category-ozoneDepletion = Appauvrissement de la couche d'ozone
sheet-category-humanToxicityCancer = Toxicité humaine, cancer
sheet-category-humanToxicityNonCancer = Toxicité humaine, hors cancer
sheet-category-freshwaterEcotoxicity = Écotoxicité de l'eau douce
sheet-category-particulateMatter = Particules fines
sheet-category-ionisingRadiation = Rayonnements ionisants
sheet-category-photochemicalOzoneFormation = Formation d'ozone au sol
sheet-category-terrestrialEutrophication = Eutrophisation terrestre
sheet-category-freshwaterEutrophication = Eutrophisation de l'eau douce
sheet-category-marineEutrophication = Eutrophisation marine
sheet-energy-facility = Énergie, site
sheet-functional-unit = Unité fonctionnelle
sheet-no-functional-unit = Aucune unité fonctionnelle n'est indiquée. Le total vaut pour une opération entière et ne peut être comparé à un autre système.
sheet-total-of-unit = Le résultat principal est le total ; aucun résultat par unité fonctionnelle n'est indiqué.
sheet-covers = Couvre : { $stages }.
sheet-rounding-only = Intervalle d'arrondi seulement ; aucune incertitude n'est indiquée.
sheet-uncertainty-stated = L'intervalle comprend l'incertitude indiquée.
sheet-statistic = { $statistic ->
    [mean] Moyenne de toutes les unités.
    [median] Médiane de toutes les unités.
    [percentile] Un centile de toutes les unités.
    [maximum] La plus grande de toutes les unités.
   *[referenceRequest] Pour une requête de la taille indiquée.
}
sheet-no-climate = Aucun résultat selon la localisation n'est indiqué.
sheet-contradictions = { $count ->
    [one] Une contradiction :
   *[other] { $count } contradictions, dont la première :
}
sheet-see-proof = Voir la preuve
sheet-see-proofs = { $count ->
    [one] Voir la preuve
   *[other] Voir les { $count }
}
sheet-level-reached = Niveau atteint
sheet-level = { $level ->
    [wellFormed] Bien formé
    [disclosure] Publication
    [comparable] Comparable
   *[assured] Revu
}
sheet-level-about = { $level ->
    [wellFormed] le schéma est respecté
    [disclosure] le minimum est là, rien ne se contredit
    [comparable] peut être comparé à un autre rapport
   *[assured] revu par des tiers, avec incertitude et sensibilité
}
sheet-level-next = ensuite : { $level ->
    [wellFormed] Bien formé
    [disclosure] Publication
    [comparable] Comparable
   *[assured] Revu
}, manque { $count }
sheet-rung = { $state ->
    [reached] atteint
    [next] suivant
   *[later] plus tard
}
sheet-lacks = manque { $count }
sheet-not-a-rating = Ce n'est pas une note. Aucune couleur ni position de cette fiche ne classe un système.
sheet-stages-stated = Étapes indiquées
sheet-of-fourteen = { $count } / 14
sheet-figures = Chiffres
sheet-standing = { $standing ->
    [contradicted] { $count ->
        [one] contredit
       *[other] contredits
    }
    [questioned] en question
    [agrees] { $count ->
        [one] concorde
       *[other] concordent
    }
    [bounded] sous un plafond
    [alone] { $count ->
        [one] isolé
       *[other] isolés
    }
   *[withheld] { $count ->
        [one] non communiqué
       *[other] non communiqués
    }
}
sheet-standing-about = { $standing ->
    [contradicted] ne peut être vrai avec ceux auxquels il est confronté
    [questioned] une relation ne tient pas ; une autre méthode, la saison ou l'arrondi peuvent l'expliquer
    [agrees] une relation qui tient le remarquerait s'il était moitié moindre ou double
    [bounded] des relations qui tiennent le bornent, plus largement ou d'un seul côté
    [alone] aucun autre chiffre du rapport ne le vérifie
   *[withheld] existe, et n'est pas donné
}
sheet-boundary = Ce qui a été évalué, ce qui a été laissé de côté
sheet-group = { $group ->
    [hardware] Matériel
    [model] Modèle
    [use] Usage
   *[end] Fin
}
sheet-stage = { $stage ->
    [rawMaterialAcquisition] Matières premières
    [hardwareManufacturing] Fabrication du matériel
    [dataCentreConstruction] Construction du centre de données
    [transport] Transport
    [dataPreparation] Préparation des données
    [experimentation] Expérimentation
    [training] Entraînement
    [fineTuning] Ajustement fin
    [evaluation] Évaluation
    [deployment] Déploiement
    [inference] Inférence
    [network] Réseau
    [endUserDevices] Terminaux
   *[endOfLife] Fin de vie
}
sheet-coverage = { $state ->
    [included] inclus
    [partial] en partie
    [excluded] exclu
    [notApplicable] sans objet
   *[unspoken] non indiqué
}
sheet-figures-given = chiffres donnés
sheet-findings = Constats
sheet-findings-contradictions = Contradictions prouvées
sheet-findings-next = Ce que demande encore { $level ->
    [wellFormed] Bien formé
    [disclosure] Publication
    [comparable] Comparable
   *[assured] Revu
}
sheet-findings-advice = Avertissements et conseils
sheet-findings-later = Ce que demandent les niveaux supérieurs
sheet-findings-none = Les règles de cette version ne trouvent rien à redire.
sheet-findings-more = … et { $count } autres, que `ailca check` énumère
sheet-severity = { $severity ->
    [error] Erreur
    [warning] Avertissement
   *[advice] Conseil
}
sheet-line = ligne { $lines }
sheet-lines-more = { $lines }, … (+{ $count })
sheet-identity = Identité de cette fiche
sheet-identity-report = Rapport
sheet-identity-digest = SHA-256 de son texte
sheet-identity-canonical = SHA-256 de sa forme canonique (RFC 8785)
sheet-schema = schéma { $version }
sheet-identity-schema = Schéma
sheet-identity-program = Vérifié avec
sheet-identity-rules = { $version }, { $rules } règles
sheet-identity-about = Le rapport entier est contenu dans cette page ; `ailca check` l'y lit et trouve la même chose, et `ailca render` en redessine cette page. Les chiffres de plus de six positions sont affichés avec cinq ; le rapport contenu dans la page les a toutes.
sheet-impacts = Impacts par étape
sheet-stage-heading = Étape
sheet-kind-heading = Nature
sheet-amount = quantité
sheet-location-based = selon la localisation
sheet-market-based = selon le marché
sheet-marginal = marginal
sheet-method-unspecified = méthode non indiquée
sheet-total = total
sheet-per-unit = par unité fonctionnelle
sheet-per-thousand = pour 1000
sheet-all = toutes les unités rendues
sheet-delivered = unités rendues
sheet-rest = reste, sans étape indiquée
sheet-rows-more = … et { $count } de plus ; le rapport contenu dans la page les a toutes
sheet-no-contributions = Aucune contribution d'étape n'est indiquée.
sheet-no-result = Aucun résultat { $method } n'est indiqué.
sheet-in-no-total = Indiqué dans l'inventaire, dans aucun total
sheet-compensations = Présenté comme compensant des émissions
sheet-not-netted = à part, déduit d'aucun résultat
sheet-compensation = { $kind ->
    [offset] crédits achetés à des tiers
    [removal] dioxyde de carbone retiré de l'air
   *[avoided] émissions que d'autres auraient évitées
}
sheet-energy = De la puce aux émissions
sheet-category-energy = Énergie
sheet-taken-at = Énergie relevée
sheet-taken = { $boundary ->
    [accelerator] Accélérateurs
    [server] Serveurs
    [it] Tout l'informatique
   *[facility] Site
}
sheet-to-before = au précédent
sheet-not-placed = Lieu du relevé : non indiqué
sheet-factor = × { $factor }
sheet-emissions = Émissions
sheet-data = Sur quoi reposent les données
sheet-no-activity-figures = L'inventaire n'indique aucun chiffre d'activité.
sheet-activity-figures = { $count ->
    [one] Un chiffre d'activité, selon son origine
   *[other] { $count } chiffres d'activités, selon leur origine
}
sheet-basis = { $basis ->
    [metered] relevé au compteur
    [measured] mesuré
    [calculated] calculé
    [estimated] estimé
    [default] valeur par défaut
    [proxy] approché par analogie
   *[none] origine non indiquée
}
sheet-quality = Qualité des données selon leur auteur, de 1 (très bonne) à 5 (très mauvaise)
sheet-quality-of = { $kind ->
    [technology] Technologie
    [geography] Géographie
    [time] Temps
    [completeness] Complétude
   *[reliability] Fiabilité
}
sheet-no-rating = Aucune évaluation des données n'est indiquée.
sheet-primary-share = Les données primaires portent { $share } du résultat climat, selon l'auteur.
sheet-uncertainty = Incertitude, selon l'auteur :
sheet-sensitivity = Sensibilité, selon l'auteur :
sheet-scales = À d'autres échelles
sheet-italics = Les valeurs en italique sont calculées à partir de chiffres indiqués.
sheet-proof = Ce que les chiffres prouvent les uns des autres
sheet-arithmetic = L'arithmétique montre que des chiffres s'accordent. Elle ne montre pas qu'ils sont vrais, ni, quand ils ne s'accordent pas, lequel est à changer.
sheet-cut = Le rapport est si grand que toutes les relations n'ont pas été suivies jusqu'au bout.
sheet-computed-range = calculé { $range }
sheet-computed-most = calculé au plus { $range }
sheet-computed-least = calculé au moins { $range }
sheet-stated-range = indiqué { $range }
sheet-apart = { $gap } d'écart : aucun choix de valeurs vraies ne convient
sheet-map = { $count ->
    [one] Un chiffre : { $states }
   *[other] { $count } chiffres : { $states }
}
sheet-relation = Relation
sheet-holds = tient
sheet-broken = ne tient pas
sheet-not-computed = non calculée
sheet-no-relations = Aucune relation entre les chiffres n'a pu être vérifiée.
sheet-carries = Ce qui porte le résultat principal
sheet-as-above = comme ci-dessus
sheet-source = source { $count }
sheet-no-source = aucune source indiquée
sheet-links-more = … et { $count } autres
sheet-sources = Sources
sheet-no-sources = Aucune source n'est indiquée.
sheet-rest-on = { $count ->
    [one] un chiffre
   *[other] { $count } chiffres
}
sheet-limitations = Limites, selon l'auteur
sheet-no-limitations = Aucune limite n'est indiquée.
sheet-review = Revue
sheet-no-review = Aucune revue n'est indiquée.
sheet-review-kind = { $kind ->
    [internalExpert] Expert de l'éditeur
    [externalExpert] Expert externe
   *[panel] Comité des parties intéressées
}
sheet-apart-explained = { $gap } d'écart, qu'une autre méthode, la saison ou l'arrondi peuvent expliquer
sheet-share = part
sheet-label = Cycle de vie
sheet-label-kind = Système d'IA
sheet-label-of = Cycle de vie de { $name }
sheet-whole-undertaking = Pour une opération entière, sans unité fonctionnelle
sheet-covers-unknown = Étapes couvertes : non indiqué
sheet-stages-heading = Étapes du cycle de vie
sheet-stages-of = { $count }/14 étapes indiquées
sheet-not-a-rating-short = Ce n'est pas une note
sheet-badge = cycle de vie
sheet-badge-none = 0 contredit
sheet-badge-contradictions = { $count ->
    [one] 1 contradiction
   *[other] { $count } contradictions
}
sheet-badge-no-climate = climat non indiqué
sheet-badge-total = au total
sheet-only = { $stage } seulement
sheet-result = résultat
sheet-interval = intervalle
sheet-stages = étapes
sheet-figures-state = vérifié par d'autres chiffres
sheet-pair = { $name } : { $value }
sheet-covers-boundary = Couvre ce que la frontière inclut.
