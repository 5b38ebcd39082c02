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
    .help = vérifiez si l'impact est celui d'un seul équipement, si le taux d'utilisation est appliqué, et si tous les équipements sont listés
