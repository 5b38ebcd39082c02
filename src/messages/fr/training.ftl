### Entraînement, et ce qui vaut pour les équipements de toute activité.

TRN-001 = les heures-équipement sont au plus les équipements fois le temps écoulé
    .about = Les heures-équipement fondent l'énergie et les impacts incorporés. S'il y en a plus que les équipements n'ont pu en fournir, l'un des trois chiffres est faux.
    .exceeds = les heures-équipement déclarées dépassent ce que les équipements ont pu fournir dans la durée déclarée
    .differs = les heures-équipement déclarées ne découlent pas du nombre d'équipements et de la durée
    .help = vérifiez l'unité de la durée, si le nombre compte des cartes ou des serveurs, et si les deux couvrent toutes les exécutions

TRN-002 = l'énergie reste dans ce que les équipements peuvent tirer à leur puissance assignée
    .about = La puissance moyenne d'un équipement ne dépasse pas sa puissance assignée. Une énergie supérieure a une mauvaise unité, de mauvaises heures ou un périmètre plus large que déclaré.
    .exceeds-published = { $energy } dépasse ce que ces modèles peuvent tirer à la plus haute puissance publiée pendant leur temps d'occupation : { $limit }
    .help-published = vérifiez l'unité de l'énergie et les heures-équipement, ou déclarez thermalDesignPower ; publié : { $published } ({ $years } ; { $sources })
    .published-below = { $energy } sont bien moins que ce que tirent ces équipements, même s'ils attendent la plupart du temps : à leur puissance assignée publiée, ce serait { $rated }
    .aside-below = { $energy } sont bien moins que ce que tirent ces équipements pendant le temps où ils étaient réservés, même s'ils servent surtout à autre chose ou sont éteints : à leur puissance assignée, tout ce temps, ce serait { $rated }
    .published-aside-below = { $energy } sont bien moins que ce que tirent ces équipements pendant le temps où ils étaient réservés, même s'ils servent surtout à autre chose ou sont éteints : à leur puissance assignée publiée, tout ce temps, ce serait { $rated }
    .help-aside = vérifiez l'unité de l'énergie, le nombre d'équipements et la durée ; déclarez les heures-équipement si les équipements n'ont été occupés qu'une petite part de ce temps, ou dites-le dans une note
    .published-above = { $energy } sont bien plus que ce que tirent des serveurs avec ces équipements : à leur puissance assignée publiée, ce serait { $rated }
    .any-above = { $energy } rapportés aux heures-équipement feraient { $each } par équipement, plus de dix fois la plus haute puissance assignée publiée
    .help-any = vérifiez l'unité de l'énergie, si les heures-équipement sont celles de tous les équipements, et si un équipement n'est pas une baie ; plus haute puissance assignée : { $published } ({ $years } ; { $sources })
    .exceeds = l'énergie déclarée dépasse ce que les accélérateurs peuvent tirer à leur puissance assignée
    .exceeds-host = l'énergie déclarée dépasse ce que les accélérateurs et leurs hôtes peuvent tirer à leur puissance assignée
    .help = vérifiez l'unité de l'énergie, les heures-équipement, et si l'hôte ou le refroidissement est compris : déclarez alors le périmètre plus large
    .far-above = l'énergie déclarée est bien supérieure à ce que des serveurs tirent avec ces accélérateurs à leur puissance assignée
    .far-below = l'énergie déclarée est bien inférieure à ce que des serveurs tirent avec ces accélérateurs, même s'ils attendent surtout
    .help-far = vérifiez l'unité de l'énergie, les heures-équipement (celles de tous les équipements, non d'un seul), et si les deux concernent les mêmes exécutions
    .help-little = les capteurs des cartes sont justes à environ 5 % près, et une limite de puissance peut être relevée : vérifiez les heures-équipement, et si l'hôte ou les ventilateurs sont compris

TRN-003 = l'énergie est au moins celle des équipements au repos
    .about = Un équipement allumé tire sa puissance de repos, quoi qu'il fasse. Une énergie inférieure indique un compteur qui a manqué quelque chose, ou de mauvaises heures.
    .below = l'énergie déclarée est inférieure à ce que les équipements tirent au repos
    .help = vérifiez l'unité de l'énergie, si le compteur couvrait tous les équipements, et si les heures-équipement concernent les mêmes exécutions

TRN-004 = une énergie mesurée diffère des heures-équipement fois la puissance assignée
    .about = Un équipement tire rarement juste sa puissance assignée. Une énergie égale aux heures fois cette puissance peut avoir été calculée, ce qui convient si la base le dit.
    .equals = la base indique « { $basis } », et l'énergie vaut, à l'arrondi près, les heures-équipement fois la puissance assignée
    .energy = ceci vaut les heures-équipement fois la puissance thermique nominale
    .help = s'il a été calculé, indiquez la base `estimated` ; s'il a été relevé, il peut rester

TRN-005 = les équipements ne calculent pas plus vite que leur débit de crête
    .about = La quantité de calcul rapportée aux heures-équipement est un débit. S'il dépasse la crête des équipements, le calcul ou les heures concernent autre chose.
    .exceeds = la quantité de calcul déclarée, { $compute }, dépasse ce que ces équipements donnent dans leurs heures : { $limit } au débit de crête
    .implied = { $parameters } paramètres et { $tokens } jetons demandent au moins { $compute }, plus que ce que ces équipements donnent dans leurs heures : { $limit } au débit de crête
    .help = vérifiez l'unité de la quantité de calcul, et si les deux chiffres couvrent les mêmes exécutions ; débits de crête publiés, en calcul dense et dans la précision la plus rapide : { $published } ({ $years } ; { $sources })

TRN-006 = le total d'une section est la somme de ses activités
    .about = Le lecteur prend le total, les vérificateurs les activités. S'ils diffèrent, l'un n'est plus à jour ou une activité manque.
    .differs = le total déclaré de `{ $section }` n'est pas la somme de ses activités
    .help = mettez le total à jour, ou ajoutez l'activité qui manque
