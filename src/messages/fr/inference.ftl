### Inférence.

INF-001 = la moyenne par unité fois les unités fournies donne le chiffre de l'activité
    .about = Une moyenne par requête et un total sur toutes les requêtes disent deux fois la même chose. S'ils se contredisent, l'un couvre d'autres requêtes ou un autre périmètre.
    .energy = l'énergie de l'activité ne découle pas de l'énergie par unité et des unités fournies
    .emissions = les émissions de l'activité ne découlent pas des émissions par unité et des unités fournies
    .help = vérifiez l'unité du chiffre par unité (Wh ou kWh, g ou kg), et si les deux couvrent les mêmes jours et les mêmes requêtes

INF-002 = les composantes de l'énergie par unité s'y additionnent
    .about = Les composantes montrent ce qu'un chiffre comprend, comme les machines en attente et le refroidissement. Encore faut-il que rien ne manque et que rien ne soit compté deux fois.
    .energies = la somme des composantes n'est pas l'énergie par unité
    .shares-above = les parts des composantes font { $sum } en tout, plus que l'ensemble
    .shares-below = les parts des composantes font { $sum } en tout, moins que l'ensemble
    .share = compté dans la somme
    .help = cherchez une composante qui manque ou qui compte deux fois ; mettez le reste sous `other`

INF-004 = l'énergie d'une requête est de l'ordre de ce qui est publié
    .about = L'énergie par requête s'étend sur quatre ordres de grandeur selon le modèle, la longueur et le périmètre. Au-delà, un préfixe erroné est plus probable qu'un record.
    .outside = { $energy } par unité sort de ce qui est publié pour ce genre de requête
    .help = vérifiez le préfixe de l'unité et ce qu'est une unité ; si le chiffre est juste, dites pourquoi dans une note ; publié : { $published } ({ $years } ; { $sources })
