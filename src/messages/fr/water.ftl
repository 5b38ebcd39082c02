### Eau.

WAT-001 = l'eau sur site découle de l'énergie informatique et du WUE
    .about = Le WUE (ISO/IEC 30134-9) est l'eau sur site rapportée à l'énergie des équipements informatiques. Une eau qui n'en découle pas concerne un autre lieu, une autre période ou un autre flux.
    .differs = l'eau sur site déclarée ne découle pas de l'énergie informatique et du WUE
    .help = vérifiez les unités, et si le WUE, l'énergie et l'eau sont du même lieu, des mêmes jours et du même flux
    .metered = l'eau sur site relevée n'est pas l'énergie informatique fois le WUE déclaré
    .help-metered = un WUE porte sur douze mois, et l'eau relevée suit la météo : gardez le relevé, et indiquez les mois du WUE sous `wue.period`
    .unnamed = l'eau sur site est très loin de l'énergie des équipements informatiques multipliée par le WUE déclaré, de quelque flux qu'il soit
    .help-unnamed = vérifiez les unités des deux et indiquez le flux du WUE

WAT-002 = l'eau hors site découle de l'énergie du centre et de l'intensité en eau de l'électricité
    .about = Les centrales utilisent de l'eau pour chaque kilowattheure que prend le centre entier, refroidissement et pertes compris.
    .differs = l'eau hors site déclarée ne découle pas de l'énergie du centre et de l'intensité en eau
    .help = vérifiez si l'énergie est bien celle du centre, et si l'intensité est du même flux que l'eau
    .metered = l'eau hors site mesurée n'est pas l'énergie du centre fois l'intensité en eau déclarée
    .help-metered = dites dans une note comment l'eau des centrales a été mesurée, ou donnez l'intensité de ces jours
    .unnamed = l'eau hors site est très loin de l'énergie du centre de données multipliée par l'intensité en eau déclarée, de quelque flux qu'elle soit
    .help-unnamed = vérifiez les unités des deux et indiquez le flux de l'intensité en eau

WAT-003 = un total d'eau est la somme des parts qu'il couvre
    .about = Un total tient lieu de ses parts. S'il en diffère, le lecteur ne sait pas quelle eau y est comprise.
    .differs = le total d'eau déclaré n'est pas la somme des parts qu'il couvre
    .below = le total d'eau déclaré est inférieur à celles de ses parts qui sont déclarées
    .help = corrigez le total, ou nommez dans `totalCovers` ce qu'il comprend

WAT-004 = on ne consomme pas plus d'eau qu'on n'en prélève, et les deux ne s'additionnent jamais
    .about = La consommation est la part du prélèvement qui ne revient pas (ISO 14046) : elle ne peut le dépasser, et additionner les deux compte l'eau deux fois.
    .exceeds = la consommation d'eau dépasse le prélèvement
    .added = le total réunit consommation et prélèvement
    .help = vérifiez si les deux chiffres sont intervertis, et donnez à chaque flux son propre total

WAT-005 = l'eau par kilowattheure est de l'ordre de ce qui est publié
    .about = Toute l'eau de l'usage repose sur deux intensités. Si l'une sort nettement de ce qui est publié, l'unité ou le flux est sans doute un autre.
    .on-site = un WUE de { $intensity } sort de ce qui est publié pour la consommation sur site
    .electricity = une intensité en eau de { $intensity } sort de ce qui est publié pour la consommation de l'électricité
    .implied-on-site = { $water } sur site pour cette énergie donneraient { $intensity }, hors de ce qui est publié de tels sites
    .implied-off-site = { $water } dans les centrales pour cette énergie donneraient { $intensity }, hors de ce qui est publié de l'électricité
    .implied-total = { $water } pour cette énergie donneraient { $intensity }, hors de ce qui est publié des sites et de l'électricité ensemble
    .help-implied = vérifiez les unités et préfixes des deux, et si le chiffre est celui d'un prélèvement ; déclarez le WUE et l'intensité en eau, ou dites dans une note de quelle eau il s'agit ; publié : { $published } ({ $years } ; { $sources })
    .help = vérifiez l'unité, et si le chiffre est celui d'un prélèvement ; publié : { $published } ({ $years } ; { $sources })

WAT-009 = le WUE multiplie l'énergie informatique, non celle du centre
    .about = Le WUE est défini sur l'énergie des équipements informatiques (ISO/IEC 30134-9). Appliqué à l'énergie du centre, il compte le PUE une fois de trop.
    .facility = l'eau sur site déclarée correspond à l'énergie du centre fois le WUE, mais le WUE va avec l'énergie informatique
    .help = multipliez le WUE par l'énergie informatique : l'énergie du centre divisée par le PUE

WAT-006 = un total d'eau dit ce qu'il est
    .about = Le prélèvement peut valoir plusieurs fois la consommation, et les centrales utilisent plus d'eau que le refroidissement. Un total qui ne dit ni l'un ni l'autre ne se compare pas.
    .flow = il n'est pas dit si cette eau est prélevée ou consommée
    .parts = ce total ne dit pas quelle eau il contient
    .help-flow = donnez-la sous consumption ou withdrawal ; l'exploitant ou le compteur dit laquelle
    .help-parts = ajoutez totalCovers : onSite, offSite, embodied, selon ce qu'il contient

WAT-007 = un résultat pondéré par la rareté nomme méthode et lieu
    .about = Un litre pèse cent fois plus dans un bassin que dans un autre (AWARE) ; sans méthode ni lieu, le résultat ne veut rien dire.
    .method = ce résultat pondéré par la rareté ne nomme pas de méthode
    .place = rien ne dit à quel lieu se rapporte cette rareté
    .help-method = ajoutez method: (model: aware, version: …)
    .help-place = déclarez goalAndScope.geography, ou le pays de chaque centre de données

WAT-008 = l'eau restituée reste à part
    .about = Une restitution ailleurs n'annule pas une consommation ici ; déduite, elle cache ce qui a été utilisé.
    .given-back = d'après son nom, cette contribution est de l'eau restituée, parmi ce qui a été utilisé
    .netted = le total est ce qui a été utilisé moins cette eau restituée
    .help = sortez-la du résultat, et signalez-la sous practices.measures

WAT-010 = un WUE dit ce qu'il compte
    .about = Les catégories comptent des eaux différentes, et le prélèvement peut valoir plusieurs fois la consommation (ISO/IEC 30134-9).
    .missing = ce WUE ne déclare pas quelle eau il compte, ou si elle est prélevée ou consommée : { $missing }
    .help = ajoutez ce qui manque de category (1, 2 ou 3) et flow ; l'exploitant déclare les deux
    .electricity = cette intensité en eau de l'électricité ne dit pas si l'eau est prélevée ou consommée
    .help-electricity = ajoutez flow : consumption ou withdrawal ; la source de l'intensité le précise

WAT-011 = un résultat d'eau comprend l'eau des activités
    .about = Ce que l'inventaire déclare d'un flux d'eau fait partie du résultat de ce flux. Si le résultat compte moins, une activité manque ou une unité est fausse.
    .holds-another = cette contribution est l'eau de ses étapes et de { $stages } ensemble, qui a sa propre contribution
    .help-another = comptez chaque activité dans une seule contribution
    .holds-unnamed = cette contribution est l'eau de ses étapes et de { $stages } ensemble, qu'aucune contribution ne nomme
    .help-unnamed = nommez aussi cette étape dans `stages`, ou retirez ses activités du montant
    .less = le résultat compte moins d'eau pour ces étapes que leurs activités n'en déclarent : { $stages }
    .total = le total compte moins d'eau que n'en déclarent les activités des étapes qu'il couvre
    .far = le total compte bien plus d'eau que n'en déclarent les activités des étapes qu'il couvre
    .help = vérifiez si une activité ou une part de son eau manque, ainsi que les unités des deux
    .on-site = le résultat compte l'eau sur site seule, alors que les activités déclarent aussi l'eau de leur électricité
    .help-on-site = comptez aussi l'eau de l'électricité, ou dites dans le rapport pourquoi elle en est exclue
    .help-share = si une part seulement est imputée, déclarez-la sous goalAndScope.allocation, avec l'entraînement comme subject et share ou units ; sinon, vérifiez si une exécution manque
