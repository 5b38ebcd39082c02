### Identité et provenance.

META-004 = chaque identifiant désigné existe, une seule fois
    .about = Un chiffre dont la source ou le lieu est introuvable ne peut être vérifié par personne.
    .unknown = aucune entrée n'a l'identifiant « { $id } »
    .twice = l'identifiant « { $id } » est donné deux fois
    .first = il est donné ici d'abord
    .variant-twice = la variante « { $id } » a deux résultats différents, de même statistique et des mêmes étapes
    .variant = corrigez le modèle de l'un d'eux, ou dites ce qui les distingue : statistic, covers
    .nearest = écrivez { $ids }
    .known = connus ici : { $ids } ; ajoutez l'entrée ou corrigez l'identifiant
    .none = il n'y a encore aucune entrée de ce genre : ajoutez-en une avec cet identifiant
    .rename = donnez un autre identifiant à l'une des deux, et corrigez ce qui la désigne

META-001 = la version du schéma est connue de ce programme
    .about = Un rapport se lit selon le schéma pour lequel il a été écrit ; selon un autre, des clés seraient ignorées ou mal lues.
    .outdated = la version { $given } du schéma est lue, et { $known } est la plus récente
    .bring = `ailca migrate FICHIER` y amène le rapport et garde ses commentaires
    .no-way = aucun chemin ne mène de la version de ce rapport à { $to } : un rapport n'est amené qu'à une version plus récente
    .not-written = ce rapport ne peut être amené à { $to } dans son texte : ce qui serait écrit ne se lirait pas comme il faut, par exemple parce qu'un alias viendrait avant son ancre ; écrivez en toutes lettres ce que désignent les ancres, ou faites le changement à la main
    .both = { $old } et { $new } se trouvent tous deux ici, et ne sont qu'une clé depuis { $to }
    .new = la clé depuis lors
    .help-both = gardez l'une des deux, puis relancez `ailca migrate`
    .decide-contract = ceci dit de quel contrat il s'agit ; l'année de production, le marché et la période d'appariement ont désormais leurs propres clés
    .help-decide-contract = écrivez à côté vintage, market et matching, dans la mesure où ils sont connus, et gardez ici ce qui désigne encore le contrat
    .older = la version { $given } du schéma est antérieure à { $known }, la plus ancienne que lit ce programme
    .newer = la version { $given } du schéma est postérieure à { $known }, la plus récente que connaît ce programme
    .no-version = « { $given } » n'est pas une version du schéma
    .migrate = migrez le rapport : écrivez schemaVersion: "{ $known }", vérifiez de nouveau et corrigez ce qui est signalé
    .build = vérifiez avec une version d'ailca qui connaît le schéma { $given } ; `ailca schema list` affiche celui que connaît un programme
    .write = écrivez schemaVersion: "{ $known }"

META-002 = une révision nomme ce qu'elle remplace, et une correction sa raison
    .about = Le lecteur d'un rapport antérieur doit apprendre lequel ne vaut plus, et pourquoi.
    .unnamed = ceci est une révision ultérieure, mais le rapport ne dit pas laquelle elle remplace
    .unexplained = un rapport rectificatif ou retiré doit dire pourquoi il l'est
    .help = ajoutez report.supersedes avec id, title ou url de ce que cette révision remplace
    .help-reason = ajoutez report.statusReason : ce qui était faux, et quels chiffres ont changé

META-003 = un rapport paraît après la période qu'il évalue
    .about = Les chiffres de jours encore à venir sont des prévisions, non des résultats.
    .early = la date de parution, { $issued }, précède la fin de la période évaluée, { $end }
    .end = la période évaluée finit ici
    .help = corrigez la date ; ou faites finir la période au dernier jour mesuré et distinguez les prévisions
    .future = la date de parution, { $issued }, n'est pas encore venue
    .expired = le rapport est valable jusqu'au { $until }, passé quand il paraît
    .issued = le rapport paraît ici
    .help-expired = corrigez validUntil ou issueDate
    .help-future = corrigez issueDate ; omettez-la tant que le rapport est un brouillon

META-005 = ce qui est déclaré est utilisé
    .about = Une entrée que rien ne désigne est superflue, ou bien un chiffre manque de source ou de lieu.
    .unused = rien ne désigne « { $id } »
    .help = désignez-la là où elle sert, ou retirez-la ; une référence mal écrite peut en être la cause

META-006 = une source peut être retrouvée
    .about = Seul peut vérifier un chiffre celui qui retrouve où il a été lu.
    .missing = la source « { $id } » ne peut être retrouvée sans : { $keys }
    .help = ajoutez ce qui manque ; pour un outil, tool et version suffisent ; les relevés de l'éditeur de ce rapport se passent de doi et d'url

META-007 = aucun texte provisoire ne tient lieu de contenu
    .about = Un texte provisoire passe pour une réponse aux yeux d'un programme, et pour de la négligence aux yeux d'un lecteur.
    .placeholder = « { $text } » est un texte provisoire
    .template = « { $text } » vient d'un modèle, pas de ce rapport
    .undrawn = l'identifiant du rapport est celui d'un modèle
    .help = écrivez le contenu ; là où la clé peut manquer, omettez-la : ce qui n'est pas connu s'omet, ce qui n'est pas donné se dit withheld
    .help-required = écrivez qui ou ce que c'est : un rapport le nomme
    .help-stage = dites pourquoi l'étape n'est pas entièrement couverte, dites notApplicable là où il n'y en a pas, ou comptez-la
    .help-id = créez-en un avec `uuidgen`, écrivez-le sous la forme urn:uuid:…, et gardez-le pour toutes les révisions

META-008 = quelqu'un répond aux questions sur le rapport
    .about = Les chiffres appellent des questions ; sans adresse, elles restent ouvertes.
    .missing = le rapport ne donne aucune adresse où poser des questions
    .help = ajoutez report.contact avec email ou url

META-009 = langue et licence sont indiquées
    .about = Lecteurs et programmes veulent savoir comment lire le texte, et s'ils peuvent reprendre les chiffres.
    .missing = le rapport n'indique pas : { $keys }
    .help = ajoutez report.language (par exemple fr) et report.licence (par exemple CC-BY-4.0)

META-010 = une période ne finit pas avant de commencer
    .about = Des dates inversées rendent douteux tout chiffre de la période.
    .reversed = la fin de la période, { $end }, précède son début, { $start }
    .start = elle commence ici
    .help = échangez les deux dates, ou corrigez celle qui est fausse

META-011 = un résultat que l'on compare n'est pas secret
    .about = Un total tenu secret sans bornes ne peut être ni comparé ni vérifié.
    .withheld = le total de { $category } n'est pas communiqué, et aucune borne n'est donnée
    .help = donnez le total, ou des bornes : un intervalle suffit pour comparer

META-012 = un chiffre qui change de plusieurs fois face au rapport précédent dit pourquoi
    .about = Qui a lu le rapport précédent doit apprendre lequel des deux chiffres vaut. La règle s'applique quand le rapport remplacé est vérifié dans la même exécution.
    .rose = { $old } dans le rapport précédent, { $new } dans celui-ci : { $factor } fois plus, alors que ce à partir de quoi il est calculé n'a pas changé ({ $unchanged })
    .fell = { $old } dans le rapport précédent, { $new } dans celui-ci : { $factor } fois moins, alors que ce à partir de quoi il est calculé n'a pas changé ({ $unchanged })
    .other = { $old } dans le rapport précédent, { $new } dans celui-ci, alors que ce à partir de quoi il est calculé n'a pas changé ({ $unchanged })
    .rose-elsewhere = { $old } dans le rapport précédent, { $new } dans celui-ci : { $factor } fois plus, ce à quoi ne mènent pas les changements des chiffres dont il est calculé ({ $changed })
    .fell-elsewhere = { $old } dans le rapport précédent, { $new } dans celui-ci : { $factor } fois moins, ce à quoi ne mènent pas les changements des chiffres dont il est calculé ({ $changed })
    .other-elsewhere = { $old } dans le rapport précédent, { $new } dans celui-ci, ce à quoi ne mènent pas les changements des chiffres dont il est calculé ({ $changed })
    .help = corrigez le chiffre qui est faux ; ou dites pourquoi il a changé, dans une note à côté ou dans report.statusReason
