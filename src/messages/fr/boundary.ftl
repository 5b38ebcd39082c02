### Les frontières du système.

BND-001 = chaque étape du cycle de vie est listée
    .about = Une étape omise sans un mot ressemble à zéro. Les lister toutes montre au lecteur ce que couvre un résultat (ISO 14044, 4.2.3.3).
    .missing = les frontières ne disent pas si ces étapes sont couvertes : { $stages }
    .help = listez chacune sous goalAndScope.boundary : included, partial, excluded ou notApplicable, avec une justification sauf si included

BND-002 = ce qui n'est pas pleinement inclus est justifié
    .about = Le lecteur doit pouvoir juger si ce qui a été omis importe (ISO 14044, 4.2.3.3).
    .silent = l'étape { $stage } n'est pas pleinement incluse, et aucune raison n'est donnée
    .help = ajoutez une justification (justification)

BND-003 = ce qui est inclus est compté, et ce qui est exclu ne l'est pas
    .about = Les frontières annoncent ce que contiennent l'inventaire et les résultats.
    .absent = l'étape { $stage } est dite incluse, mais ni activité ni résultat ne la compte
    .absent-part = l'étape { $stage } est dite incluse en partie, mais ni activité ni résultat n'en compte rien
    .opposite = l'étape { $stage } est dite incluse, mais rien ne la compte, et sa justification dit qu'elle a été laissée de côté
    .counted = l'étape { $stage } est dite non couverte, mais elle est comptée
    .here = elle est comptée ici
    .summed = l'étape { $stage } est dite non couverte, mais un sous-total la nomme
    .here-summed = elle est nommée ici
    .help-summed = dites ce qui en est couvert, ou retirez-la des étapes du sous-total
    .help = ajoutez-lui une activité ou une contribution, nommez-la sous `covers` du résultat qui la contient, ou dites excluded avec une justification
    .help-within = si elle est comptée dans une autre étape, dites-le dans sa justification, ou nommez-la sous `covers` du résultat qui la contient ; sinon, ajoutez-lui une activité, ou dites excluded
    .help-counted = dites included, ou retirez-la de l'inventaire et des résultats

BND-004 = fabrication du matériel, entraînement, inférence et fin de vie sont couverts
    .about = Des rapports qui omettent l'une d'elles ne peuvent être comparés (UIT-T L.1801, 8.1). Un entraînement seul n'a pas à couvrir l'inférence, et un équipement ni l'un ni l'autre.
    .missing = ces étapes ne sont pas couvertes : { $stages }
    .untold = ces étapes sont dites couvertes, mais aucun chiffre n'en est donné, ni bornes dans un facteur dix : { $stages }
    .help = évaluez-les, au moins en partie
    .help-untold = donnez un chiffre, ou des bornes dont la supérieure vaut au plus dix fois l'inférieure : de plus larges ne se comparent pas

BND-009 = chaque chiffre d'énergie dit où il a été relevé
    .about = Accélérateurs, serveurs et site entier diffèrent d'un facteur deux et plus ; sans cette frontière, le PUE est appliqué deux fois ou jamais.
    .unstated = ce chiffre d'énergie ne dit pas où il a été relevé
    .accelerator-only = seule l'énergie des accélérateurs est donnée, alors que l'étape { $stage } est dite pleinement incluse
    .whole = dite pleinement incluse
    .help = ajoutez boundary : accelerator, server, it ou facility ; un outil comme CodeCarbon mesure server
    .help-whole = ajoutez l'énergie de server, it ou facility, ou dites partial avec une justification

BND-005 = ce qui est écarté comme négligeable respecte le critère de coupure
    .about = Beaucoup de petites omissions s'additionnent ; le critère les limite ensemble (ISO 14044, 4.2.3.3.3).
    .missing = aucun critère de coupure n'est indiqué
    .unlimited = des flux ont été écartés, mais le critère n'a pas de seuil
    .exceeded = ce qui a été écarté dépasse en tout le seuil
    .help = comptez les plus grands des flux écartés, ou justifiez un seuil plus élevé
    .help-missing = ajoutez goalAndScope.cutOff avec criterion (masse, énergie ou importance environnementale) et threshold
    .help-unlimited = ajoutez goalAndScope.cutOff.threshold, par exemple 1 %

BND-006 = développement, exécutions en échec et évaluation sont comptés ou exclus nommément
    .about = Ce qui précède et suit l'entraînement final peut demander autant d'énergie que lui.
    .silent = l'entraînement est compté, mais le rapport ne dit rien de : { $stages }
    .small = toutes les expériences ensemble ont demandé { $experiments }, moins d'un centième de ce qu'a demandé l'entraînement : { $training }
    .help-small = vérifiez l'unité, et si la recherche de réglages, les essais, les exécutions en échec et reprises y sont ; si oui, dites-le dans une note de l'activité
    .help = listez experimentation et evaluation sous goalAndScope.boundary, excluded avec une justification si elles ne sont pas comptées, ou ajoutez une activité pour chacune

BND-007 = le travail sur les données est compté ou exclu nommément
    .about = Collecter, nettoyer, générer et stocker des données demande de l'énergie avant tout entraînement.
    .silent = l'entraînement est compté, mais le rapport ne dit rien de : { $stages }
    .help = listez dataPreparation sous goalAndScope.boundary, excluded avec une justification si elle n'est pas comptée, ou ajoutez-lui une activité

BND-008 = la capacité tenue prête est comptée ou exclue nommément
    .about = Les machines qui attendent des requêtes consomment aussi ; les compter ou non change un chiffre de dizaines de pour cent.
    .silent = l'inférence est comptée, mais le rapport ne dit rien de la capacité tenue prête ({ $stages })
    .waiting = ces équipements ont servi { $hours } sur les { $all } que compte la période, et rien n'est dit de ce qui attend le reste du temps
    .devices = réservés pour toute la période
    .help-waiting = ajoutez une activité d'étape deployment pour ce qui attend, ou un composant idle aux chiffres par unité, ou excluez deployment nommément ; si d'autres travaux occupaient les équipements, dites-le dans une note de l'activité
    .help = listez deployment sous goalAndScope.boundary, excluded avec une justification si elle n'est pas comptée ; ou ajoutez un composant idle aux chiffres par unité

BND-010 = l'utilisation tombe dans la période évaluée, et l'entraînement avant elle
    .about = Les chiffres d'une autre période que celle du rapport relèvent d'un autre rapport, et un modèle est entraîné avant de servir.
    .outside = ce jour est en dehors de la période évaluée
    .assessed = une limite de la période évaluée
    .no-use = aucune des { $count } utilisations datées ne tombe dans la période évaluée
    .used = une utilisation
    .help-period = corrigez la période évaluée ; ou les dates des activités
    .before-release = des utilisateurs n'ont été servis qu'avant la sortie du système
    .release = sorti ici
    .starts-after = l'entraînement de ce modèle commence après sa dernière utilisation
    .ends-after = l'entraînement de ce modèle finit après sa dernière utilisation
    .use = la dernière utilisation finit ici
    .help = corrigez les dates, ou étendez goalAndScope.period à tout ce qui est compté
    .help-release = s'il s'agissait d'un essai avant la sortie, dites-le dans une note de l'activité ; sinon, corrigez les dates
    .help-order = corrigez les dates ; ou, si c'est un autre modèle qui a servi, donnez-lui sa propre entrée dans system.models
    .after-issue = cette activité a été relevée ou mesurée, et finit après la publication du rapport
    .issued = publié ici
    .used-before = la première utilisation de ce modèle commence avant son premier entraînement
    .trained = son premier entraînement commence ici
    .help-issued = corrigez les dates, ou indiquez `timing: projected` avec la base estimated

BND-011 = l'objectif de l'étude est indiqué
    .about = À quoi servent les résultats, et à qui, décide de la façon de les établir (ISO 14044, 4.2.2).
    .missing = l'objectif de l'étude n'est pas indiqué en entier ; il manque : { $keys }
    .help = ajoutez-les sous goalAndScope

BND-012 = une activité ne dure pas plus que sa période
    .about = Le temps écoulé ne peut dépasser les jours du premier au dernier.
    .longer = l'activité dure plus longtemps que sa période
    .period = voici sa période
    .help = corrigez duration ou period ; le temps cumulé sur les équipements relève de deviceHours
