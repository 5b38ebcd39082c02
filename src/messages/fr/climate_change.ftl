### Changement climatique.

GHG-001 = les émissions découlent de l'énergie et de l'intensité du réseau
    .about = Les émissions de l'électricité sont l'énergie du centre fois l'intensité du réseau. Le lecteur peut refaire ce calcul : les trois chiffres doivent donc s'accorder.
    .differs = les émissions déclarées ne découlent pas de l'énergie et de l'intensité du réseau
    .help = vérifiez si l'énergie et les émissions couvrent les mêmes jours, et si l'énergie est celle du centre entier
    .far = les émissions déclarées sont plusieurs fois l'énergie multipliée par l'intensité du réseau, plus que n'explique un centre de données autour d'elle
    .help-far = vérifiez les unités des deux, ou déclarez l'énergie du centre de données ou son PUE
    .help-better = des facteurs horaires et une production propre, comme des panneaux ou des groupes électrogènes, donnent d'autres chiffres qu'un facteur annuel : déclarez l'intensité qui en résulte comme `locationBased` de la fourniture, ou une fourniture à part pour ce qui est produit sur site

GHG-002 = l'électricité a un chiffre fondé sur la localisation
    .about = Le chiffre fondé sur la localisation dit ce que le réseau a émis, celui fondé sur le marché ce que disent les contrats. Le second se place à côté du premier, jamais à sa place (GHG Protocol scope 2).
    .market-only = { $count ->
        [one] un chiffre fondé sur le marché est seul, sans chiffre fondé sur la localisation
       *[other] { $count } chiffres fondés sur le marché sont seuls, sans chiffre fondé sur la localisation ; voici le premier
    }
    .unstated = { $count ->
        [one] le chiffre ne dit pas selon quelle méthode l'électricité a été comptée
       *[other] { $count } chiffres ne disent pas selon quelle méthode l'électricité a été comptée ; voici le premier
    }
    .help = ajoutez `locationBased` : l'énergie du centre fois l'intensité du réseau
    .help-unstated = dites quelle méthode c'est : déplacez-le sous `locationBased`, ou sous `marketBased` avec un chiffre fondé sur la localisation à côté

GHG-004 = l'intensité d'un réseau se situe parmi les intensités publiées
    .about = Les émissions sont proportionnelles à l'intensité. Une unité, un pays ou une année erronés déplacent tous les chiffres qui en découlent.
    .any-grid = l'intensité de { $intensity } dépasse celle de tout réseau publié
    .country = l'intensité de { $intensity } sort de ce qui est publié pour { $country }
    .zone = l'intensité de { $intensity } sort de ce qui est publié pour { $zone }, { $country }
    .area = l'intensité de { $intensity } sort de ce qui est publié pour { $area }
    .any-country = l'intensité de { $intensity } sur le cycle de vie sort de ce qui est publié de tout pays
    .any-generation = l'intensité de { $intensity } sur le cycle de vie est inférieure à celle de tout moyen de production publié
    .implied = { $emissions } pour { $energy } donneraient { $intensity }, bien au-dessus de tout réseau publié
    .implied-emissions = ces émissions
    .implied-rated = { $watts } W est la puissance assignée d'un équipement comme { $device }, et { $watts } W pendant une heure font cette énergie : il semble que ce soit une puissance et non une énergie ; multipliez-la par les heures de tous les équipements. Avec les intensités publiées du réseau, { $fitting } conviendraient
    .implied-help = vérifiez les unités et préfixes des deux ; avec les intensités publiées du réseau, { $fitting } conviendraient
    .help = vérifiez l'unité, le lieu et l'année ; si le chiffre est celui d'une zone, d'une autre année ou d'un autre périmètre, dites-le par `zone`, `year` et `factorScope` ; publié : { $published } ({ $years } ; { $sources })
    .exchanged = l'intensité selon le lieu de { $intensity } est inférieure à tout ce qui est publié pour { $country } et ses zones, et celle selon le marché, de { $market }, est ce qui en est publié : { $published }
    .any-plant = l'intensité de { $intensity } dépasse celle de tout moyen de production publié
    .implied-high = { $emissions } pour { $energy } donneraient { $intensity }, plus que ce qui est publié de tels réseaux
    .implied-rating-low = { $emissions } par des appareils tirant { $share } de leur puissance nominale, le moins qui ait été mesuré, ferait { $intensity } au plus, en dessous de ce qui est publié pour de tels réseaux
    .implied-low = { $emissions } pour { $energy } donneraient { $intensity }, moins que ce qui est publié de tels réseaux
    .implied-low-help = vérifiez les unités et les préfixes des deux ; si l'électricité vient d'une seule centrale ou d'une seule zone, déclarez son intensité, ou dites-le dans une note ; publié : { $published } ({ $years } ; { $sources })
    .implied-rating = { $emissions } rapportés aux heures-équipement à la puissance assignée donneraient { $intensity }, plus que tout réseau publié
    .implied-rating-help = vérifiez l'unité des émissions et des heures-équipement, et indiquez l'énergie

GHG-005 = compensations, absorptions et émissions évitées restent hors du total
    .about = Un total dit ce qui a été émis. Ce qui est censé le compenser se tient à part, pour que le lecteur voie les deux (ISO 14067).
    .netted = le total déclaré est ce qui a été émis moins ce qui est censé le compenser
    .compensation = retranché du total
    .negative = la contribution de { $amount } est négative : une contribution est ce qui a été émis
    .help = déclarez le total sans compensations, et listez-les sous `compensations`

GHG-009 = on ne compense pas plus qu'il n'a été émis
    .about = Des compensations supérieures aux émissions sont une erreur d'unité, ou compensent autre chose : le lecteur prendrait le système pour un puits.
    .more = ce qui est déclaré compensé dépasse le plus grand total déclaré
    .compensation = intervient
    .help = vérifiez l'unité de la compensation, et ce qu'elle couvre d'autre

GHG-003 = un chiffre fondé sur le marché nomme ses instruments
    .about = La méthode fondée sur le marché repose sur des contrats (GHG Protocol, scope 2). Sans leurs noms, nul ne sait ce qui est revendiqué, et un chiffre nul suppose des contrats pour chaque kilowattheure.
    .unnamed = ce chiffre fondé sur le marché ne nomme aucun contrat
    .uncovered = cette intensité est nulle, mais les contrats nommés couvrent moins que toute l'électricité
    .unshared = cette intensité est nulle, mais les contrats nommés ne disent pas ce qu'ils couvrent
    .share = couvre cette part
    .vintage = l'électricité de ce contrat a été produite une autre année que toutes ses utilisations : { $years } années civiles d'écart
    .use = la plus proche de ses utilisations
    .help-vintage = nommez un contrat dont l'électricité a été produite l'année de l'utilisation ou l'année voisine (GHG Protocol, scope 2, critère de qualité 4) ; pour un contrat de plusieurs années, donnez l'année de la production comptée
    .help = listez les contrats sous inventory.electricity, dans instruments : kind (contrat d'achat, garantie d'origine, certificat, mix résiduel) et share
    .help-cover = nommez les contrats pour le reste, ou comptez le reste avec le mix résiduel

GHG-006 = le changement climatique nomme horizon et rapport d'évaluation
    .about = Les facteurs du GIEC changent d'un rapport d'évaluation à l'autre et selon l'horizon ; sans les deux, les résultats ne se comparent pas.
    .horizon = l'horizon temporel manque
    .version = le rapport d'évaluation du GIEC manque
    .help = écrivez par exemple method: (model: gwp, version: IPCC AR6, horizonYears: 100)
    .temperature = c'est le potentiel d'un changement de température, pas de réchauffement
    .other-horizon = l'horizon est de { $years } ans, pas de 100
    .help-beside = donnez le réchauffement sur cent ans (gwp, horizonYears: 100) ; un autre horizon ou modèle peut figurer à côté, dans une note

GHG-007 = une intensité dit ce qu'elle compte
    .about = Un facteur de cycle de vie dépasse un facteur de combustion seule, et les pertes du réseau ajoutent quelques pour cent ; le lecteur doit savoir lequel c'est.
    .missing = cette fourniture ne déclare pas ce que compte son intensité : { $missing }
    .help = ajoutez factorScope: direct ou lifeCycle, et includesGridLosses: true ou false ; la source du facteur le dit

GHG-008 = les émissions sont la somme de leurs parts
    .about = Les parts d'une ventilation sont disjointes et complètes, et ce que l'inventaire émet à une étape fait partie du résultat de cette étape. Si le compte n'y est pas, une part manque ou compte deux fois.
    .holds-another = cette contribution est ce que l'inventaire compte pour ses étapes et pour { $stages } ensemble, qui a sa propre contribution
    .help-another = comptez chaque activité dans une seule contribution
    .holds-unnamed = cette contribution est ce que l'inventaire compte pour ses étapes et pour { $stages } ensemble, qu'aucune contribution ne nomme
    .help-unnamed = nommez aussi cette étape dans `stages`, ou retirez ses activités du montant
    .less = le résultat compte moins pour ces étapes que leurs activités n'émettent : { $stages }
    .total = le total est inférieur à ce qu'émettent les activités des étapes qu'il couvre
    .far-part = cette contribution vaut mille ou un million de fois tout ce que l'inventaire déclare pour ses étapes
    .far = le total dépasse de très loin tout ce que l'inventaire déclare pour les étapes qu'il couvre
    .differs = les émissions déclarées ne sont pas la somme des parts de leur ventilation
    .help = vérifiez si une part manque ou compte deux fois, et si toutes suivent la même méthode de comptabilisation
    .help-share = si une part seulement est imputée, déclarez-la sous goalAndScope.allocation, avec l'entraînement comme subject et share ou units ; sinon, vérifiez si une exécution manque
    .help-far = vérifiez les unités du total et faites figurer dans l'inventaire ce qu'il contient d'autre
