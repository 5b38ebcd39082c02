two-ways = deux calculs d'une même grandeur, tous deux tirés de ce rapport, se contredisent
through = en passant par ce qui n'est pas déclaré : { $passed }
through-one = { $quantity } { $range } ({ $rule })
cause-or = ou bien, seul : { $causes }
cause-or-same = une erreur de même ampleur dans un seul de ces chiffres l'explique aussi : { $causes }
cause-or-column = ou bien, dans toute une autre colonne : { $causes }
cause-or-same-column = une erreur de même ampleur dans toute une autre colonne l'explique aussi : { $causes }
cause-row = { $count } chiffres d'une même activité s'écartent du même facteur : { $figures }
    .label = s'écarte du même facteur
cause-column = { $count } chiffres de la même unité s'écartent du même facteur, comme { $figure }
    .label = s'écarte du même facteur
cause-left-out = { $count ->
    [one] tout concorde si `{ $activities }` en a été omise : ajoutez-la au total, ou retirez l'activité
   *[other] tout concorde si { $activities } en ont été omises : ajoutez-les au total, ou retirez ces activités
}
cause-counted-twice = { $count ->
    [one] tout concorde si `{ $activities }` a été comptée deux fois : comptez-la une fois
   *[other] tout concorde si { $activities } ont été comptées deux fois : comptez-les une fois
}
cause-left-out-figures = { $count ->
    [one] tout concorde si { $figures } manque au total : ajoutez cette contribution, ou retirez-la de la liste
   *[other] tout concorde si { $figures } manquent au total : ajoutez ces contributions, ou retirez-les de la liste
}
cause-counted-twice-figures = { $count ->
    [one] tout concorde si { $figures } a été compté deux fois : comptez-le une fois
   *[other] tout concorde si { $figures } ont été comptés deux fois : comptez-les une fois
}
cause-part-missing = { $count } totaux dépassent leurs activités de ce qu'aurait une activité de plus : ajoutez-la, ou corrigez les totaux
    .label = { $gap } de plus que les activités
quantity-energy = énergie à un périmètre inconnu
    .accelerator = énergie des accélérateurs
    .server = énergie des serveurs
    .it = énergie des équipements informatiques
    .facility = énergie du site
quantity-emissions = émissions
    .location = émissions fondées sur la localisation
    .market = émissions fondées sur le marché
    .marginal = émissions marginales
    .unspecified = émissions selon une méthode inconnue
quantity-intensity = intensité de l'électricité
    .location = intensité de l'électricité fondée sur la localisation
    .market = intensité de l'électricité fondée sur le marché
    .marginal = intensité marginale de l'électricité
    .unspecified = intensité de l'électricité selon une méthode inconnue
quantity-pue = PUE
quantity-wue = WUE
    .consumption = WUE en consommation
    .withdrawal = WUE en prélèvement
    .input = WUE en eau entrante
    .unnamed = WUE d'un flux inconnu
quantity-water-intensity = intensité en eau de l'électricité
    .consumption = consommation d'eau de l'électricité
    .withdrawal = prélèvement d'eau de l'électricité
    .input = eau entrante de l'électricité
    .unnamed = eau de l'électricité d'un flux inconnu
quantity-water-consumption = consommation d'eau
    .on-site = consommation d'eau sur site
    .off-site = consommation d'eau hors site
    .embodied = consommation d'eau de la fabrication
    .total = consommation d'eau totale
quantity-water-withdrawal = prélèvement d'eau
    .on-site = prélèvement d'eau sur site
    .off-site = prélèvement d'eau hors site
    .embodied = prélèvement d'eau de la fabrication
    .total = prélèvement d'eau total
quantity-water-input = eau entrante
    .on-site = eau entrante sur site
    .off-site = eau entrante hors site
    .embodied = eau entrante de la fabrication
    .total = eau entrante totale
quantity-water-unspecified = eau d'un flux inconnu
    .on-site = eau d'un flux inconnu sur site
    .off-site = eau d'un flux inconnu hors site
    .embodied = eau d'un flux inconnu de la fabrication des équipements
    .total = eau totale d'un flux inconnu
quantity-duration = temps écoulé
quantity-delivered = unités servies
quantity-device-hours = heures d'appareil
quantity-hours = heures d'appareil
quantity-devices = nombre d'appareils
quantity-power = puissance moyenne
quantity-rating = puissance nominale
quantity-drawn = énergie à la puissance moyenne
quantity-rated = énergie à la puissance nominale
quantity-direct = les émissions directes
quantity-part = une partie d'une décomposition de l'énergie
quantity-component = une composante de l'énergie par unité
quantity-idle-power = puissance au repos
quantity-idle = énergie au repos
quantity-total = résultat
quantity-per-unit = résultat par unité fonctionnelle
quantity-contribution = une contribution
quantity-share = une part
quantity-embodied = impact incorporé
    .climate = émissions incorporées
    .water = eau incorporée
    .minerals = minéraux et métaux incorporés
    .fossil = ressources fossiles incorporées
    .primary = énergie primaire incorporée
quantity-making = impact de la fabrication d'un équipement
    .climate = émissions de la fabrication d'un équipement
    .water = eau de la fabrication d'un équipement
    .minerals = minéraux et métaux de la fabrication d'un équipement
    .fossil = ressources fossiles de la fabrication d'un équipement
    .primary = énergie primaire de la fabrication d'un équipement
quantity-allocated = impact des équipements d'un usage
    .climate = émissions imputées de la fabrication des équipements d'un usage
    .water = eau imputée de la fabrication des équipements d'un usage
    .minerals = minéraux et métaux imputés de la fabrication des équipements d'un usage
    .fossil = ressources fossiles imputées de la fabrication des équipements d'un usage
    .primary = énergie primaire imputée de la fabrication des équipements d'un usage
quantity-lifetime = durée de vie
quantity-utilisation = taux d'utilisation
quantity-subtotal = un sous-total
quantity-of-scope = un scope
quantity-compensation = une compensation
quantity-compensations = toutes les compensations
quantity-phase = énergie d'une phase de l'inférence
quantity-tokens = jetons
    .input = jetons entrés
    .cached = jetons entrés tenus prêts
    .output = jetons sortis
    .reasoning = jetons de raisonnement
    .all = jetons entrés et sortis
quantity-per-token = énergie par jeton
    .input = énergie par jeton entré
    .cached = énergie par jeton tenu prêt
    .output = énergie par jeton sorti
    .reasoning = énergie par jeton de raisonnement
    .all = énergie par jeton
quantity-draw = part de sa puissance assignée que consomme un appareil
quantity-per-request = énergie d'une unité de service
relations-not-well-formed = { $name } n'est pas bien formé, on ne peut donc rien dire de ses chiffres ; corrigez d'abord ceci
coverage-relations = relations : { $held ->
    [one] { $held } tenue
   *[other] { $held } tenues
}, { $broken ->
    [one] { $broken } rompue
   *[other] { $broken } rompues
}, { $wanting ->
    [one] { $wanting } non calculée
   *[other] { $wanting } non calculées
}
coverage-broken = { $rule } en { $pointer } : rompue ({ $severity })
coverage-not-computed = { $rule } en { $pointer } : non calculée, faute de : { $wants }
coverage-figures = chiffres : { $corroborated } corroborés, { $bounded } bornés, { $alone } isolés, { $questioned } en question
coverage-figure = { $pointer } : { $figure }
    .corroborated = { $pointer } : { $figure }, corroboré ; tout tient avec { $room }
    .bounded = { $pointer } : { $figure }, borné ; tout tient avec { $room }
    .alone = { $pointer } : { $figure }, isolé ; rien d'autre n'en parle
    .inQuestion = { $pointer } : { $figure }, en question
coverage-cut = la recherche a été arrêtée avant sa fin, quelque chose a pu échapper
derived = { $pointer } : { $quantity } { $range }
    .contested = { $pointer } : { $quantity } { $range }, ce qu'un autre calcul contredit
    .published = { $pointer } : { $quantity } { $range }, avec des chiffres publiés
    .contested-published = { $pointer } : { $quantity } { $range }, avec des chiffres publiés, ce qu'un autre calcul contredit
derived-with-published = { $formula } ({ $rules }), avec les chiffres publiés : { $figures }
derived-published = { $quantity } { $range } ({ $years } ; { $sources })
derived-sources = Les chiffres publiés sont ceux d'autrui : ils suppléent ce que ce rapport ne déclare pas, sans en être des données. Sources :
derive-filled = { $count ->
    [one] un chiffre que { $name } ne déclare pas se déduit à deux chiffres significatifs ou plus ; { $vague } autres sont moins bien connus
   *[other] { $count } chiffres que { $name } ne déclare pas se déduisent à deux chiffres significatifs ou plus ; { $vague } autres sont moins bien connus
}
derive-style = { $name } est écrit d'une manière telle que rien ne peut y être ajouté sans changer autre chose ; rien n'a été modifié ; `ailca derive` montre ce qui se déduit, à écrire à la main
derive-nothing = rien ne se déduit qui puisse s'écrire dans { $name } ; { $vague } grandeurs sont connues à moins de deux chiffres significatifs
derive-unknown = { $path } ne mène à rien dans ce rapport ; donnez un pointeur JSON, par exemple /inventory/training
reference-exchanged = ce que déclare cette activité convient au lieu « { $other } », et non à « { $named } », qu'elle nomme
    .label = ne convient pas à « { $named } »
    .help = vérifiez où elle a eu lieu : avec « { $other } », les { $count } relations rompues tiennent toutes
supply-exchanged = ce que déclare cette activité convient à l'électricité « { $other } », et non à « { $named } », qu'elle nomme
    .label = ne convient pas à « { $named } »
    .help = vérifiez à quelle fourniture elle a puisé : avec « { $other } », toutes les relations rompues tiennent ({ $count })
supply-of-place-exchanged = ce que déclarent les activités de ce lieu convient à l'électricité « { $other } », et non à « { $named } », que le lieu nomme
    .label = ne convient pas à « { $named } »
    .help = vérifiez à quelle fourniture le lieu puise : avec « { $other } », toutes les relations rompues tiennent ({ $count })
cause-exchanged = { $first } et { $second } conviennent chacun à la place de l'autre : ont-ils été intervertis ?
    .label = celui-ci convient à la place de l'autre
