### Les équipements et les impacts de leur fabrication.

HW-001 = les équipements ne sont pas occupés plus longtemps qu'ils ne durent
    .about = Des heures-équipement au-delà du nombre fois la durée de vie fois le taux d'utilisation n'ont pas pu avoir lieu. Les parts d'impact incorporé dépasseraient alors les équipements eux-mêmes.
    .exceeds = les heures-équipement déclarées dépassent ce que ces équipements donnent dans toute leur vie
    .together = les activités occupent ces équipements pendant { $occupied } en tout, mais leur vie donne { $limit }
    .use = compté ici
    .help = vérifiez le nombre d'équipements, la durée de vie, le taux d'utilisation et l'unité des heures-équipement

HW-002 = les impacts incorporés découlent de la part de vie des équipements
    .about = Une activité porte la part de la fabrication qu'elle occupe : temps d'occupation sur durée de vie fois taux d'utilisation, fois l'impact d'un équipement.
    .differs = l'impact incorporé déclaré ne découle pas des heures-équipement, de la durée de vie, du taux d'utilisation et de l'impact d'un équipement
    .more = l'impact incorporé déclaré dépasse ce que donnent les équipements listés
    .help = vérifiez si l'impact est celui d'un seul équipement, si le taux d'utilisation est appliqué, et si tous les équipements sont listés
    .help-more = listez le reste sous inventory.hardware, comme les hôtes, les baies et le réseau, chacun avec sa part ; ou dites dans une note du chiffre ce qu'il comprend d'autre

HW-003 = l'impact de la fabrication d'un équipement est de l'ordre de ce qui est publié
    .about = Les chiffres publiés d'un accélérateur diffèrent par le périmètre : puce, carte, part d'un serveur. Un ordre de grandeur au-delà suggère une autre unité ou un autre nombre d'équipements.
    .outside = l'impact de la fabrication d'un équipement, { $impact }, sort de ce qui est publié pour de tels équipements
    .minerals = les minéraux et métaux de la fabrication d'un équipement, { $impact }, sortent de plus d'un facteur dix de ce qui est publié pour de tels équipements
    .as-eight = l'impact de la fabrication d'un { $model }, { $impact }, est celui publié d'un plateau de huit, et plus du double de celui d'un seul
    .as-card = l'impact de la fabrication de { $model }, un plateau de huit, est donné à { $impact }, moins de la moitié de ce qui est publié d'un tel plateau : ce peut être celui d'une seule carte
    .as-part = l'impact de la fabrication d'un serveur de { $model }, { $impact }, est celui publié d'une carte ou d'un plateau qu'il contient
    .help-form = vérifiez si le chiffre est celui d'un seul équipement de ce genre ; nommez un plateau comme tel dans `model` (HGX), ou dites dans une note du chiffre ou dans embodied.justification ce qu'il contient ; publié d'un seul : { $published } ({ $years } ; { $sources })
    .help = vérifiez l'unité, le périmètre, et si le chiffre est celui d'un seul équipement ; publié : { $published } ({ $years } ; { $sources })

HW-004 = les équipements durent d'un à dix ans
    .about = La durée de vie répartit l'impact de la fabrication sur les années d'usage. Une durée inhabituelle change chaque part : il lui faut une source.
    .unusual = une durée de vie de { $lifetime } est inhabituelle et n'a pas de source
    .help = vérifiez l'unité de la durée de vie, ou nommez sa source
    .long = une durée de vie de { $lifetime } dépasse toutes celles publiées pour de tels équipements ; sur six ans, la plus longue, le même usage porte { $times } fois plus de leur fabrication
    .help-long = dites dans une note de la durée de vie ce qui l'établit, par exemple l'âge des équipements retirés ; ou déclarez les années sur lesquelles ils sont amortis
    .impossible = une durée de vie de { $lifetime } n'est celle d'aucun équipement
    .help-unit = vérifiez l'unité de la durée de vie ; les équipements durent d'un trimestre à trente ans

HW-005 = la puissance assignée d'un modèle connu est celle de sa fiche technique
    .about = Les bornes supérieures de l'énergie reposent sur la puissance assignée. Les formats d'un même modèle, comme SXM et PCIe, diffèrent d'un facteur deux.
    .differs = une puissance thermique nominale de { $power } ne figure pas parmi celles publiées pour { $model }
    .help = nommez le format de l'équipement (SXM, PCIe) dans `model`, et vérifiez l'unité ; si l'exploitant a abaissé la limite, dites-le dans une note ; publié : { $published } ({ $years } ; { $sources })

HW-009 = les équipements ne sont pas occupés plus longtemps que ne durent les périodes
    .about = Entre deux jours, des équipements ne donnent pas plus d'heures que leur nombre fois les heures écoulées, quelles que soient les activités.
    .together = entre le { $start } et le { $end }, les activités occupent ces équipements pendant { $occupied }, mais ils donnent au plus { $limit }, un jour ajouté pour les changements d'heure et les fuseaux
    .use = compté ici
    .help = vérifiez le nombre d'équipements, les périodes, et si deux activités comptent les mêmes heures

HW-010 = on n'utilise pas plus d'équipements qu'il n'y en a
    .about = Des cœurs ou des sockets comptés comme équipements, ou des cartes comptées pour des puces, multiplient l'énergie et les impacts incorporés.
    .more = { $devices } équipements sont utilisés, mais il y en a { $count }
    .there = le nombre qu'il y en a
    .help = comptez la même chose aux deux endroits : accélérateurs, cartes ou serveurs

HW-006 = les impacts incorporés couvrent plus que le changement climatique
    .about = La fabrication de puces pèse plus sur les minéraux et métaux que sur le climat (UIT-T L.1801, 8.1) ; le carbone seul le cache.
    .climate-alone = la fabrication de cet équipement est évaluée pour le seul changement climatique
    .help = ajoutez perUnit.mineralsAndMetals, d'après la fiche technique, une règle de catégorie de produits ou une base de données

HW-007 = ce qui entoure les accélérateurs est compté
    .about = Hôte, mémoire, stockage, réseau et refroidissement sont aussi fabriqués ; les accélérateurs seuls ne sont qu'une partie du serveur.
    .alone = les impacts incorporés ne sont donnés que pour les accélérateurs
    .help = listez serveurs, réseau et stockage sous inventory.hardware, ou écrivez boundary.hardwareManufacturing: (coverage: partial, justification: …), ou embodied.justification si le chiffre les contient

HW-008 = un impact incorporé nul dit pourquoi
    .about = Rien ne se fabrique sans impact. Le zéro vaut pour ce qui a été compté ailleurs, comme des équipements en seconde vie, et le dit.
    .zero = cet impact incorporé est nul sans un mot d'explication
    .help = ajoutez une justification ou une note ; si l'impact est inconnu, omettez-le ou déclarez-le withheld

HW-011 = la mémoire d'un équipement connu est celle de sa fiche technique
    .about = Deux équipements d'une même génération se confondent facilement. La mémoire les distingue, et avec elle la puissance et ce que coûte leur fabrication.
    .differs = { $memory } ne figure pas parmi ce qui est publié pour { $model }
    .exchanged = un { $other } a cette mémoire : vérifiez duquel des deux il s'agit ; publié pour le modèle : { $published } ({ $years } ; { $sources })
    .help = vérifiez la fiche technique ; publié pour le modèle : { $published } ({ $years } ; { $sources })

HW-012 = une tranche d'un pod se compte en puces
    .about = Le nombre dans le nom d'une tranche de TPU, comme v4-32, est celui des TensorCores. Les puces v2, v3, v4, v5p et 7x en ont deux, les v5e et v6e un seul. Puissance assignée, mémoire et fabrication sont celles d'une puce : des cœurs comptés pour des puces doublent l'énergie et les impacts incorporés.
    .cores = { $counted } équipements sont comptés, mais { $model } désigne { $counted } cœurs sur { $chips } puces
    .halved = { $counted } équipements sont comptés, mais { $model } désigne { $chips } puces d'un cœur chacune
    .same = le même nombre ici
    .help = comptez les puces ; s'il y a deux tranches, nommez la seule génération dans `model` (TPU v4) ; cœurs publiés d'une puce : { $published } ({ $years } ; { $sources })
    .help-drawn = comptez les puces : la mesure donne { $power } par équipement, et une puce ne consomme jamais moins de { $least } W ; cœurs publiés d'une puce : { $published } ({ $years } ; { $sources })
