### Le système d'IA.

SYS-001 = la classe de technologie convient aux modèles
    .about = La classe dit quelles exigences s'appliquent et quels systèmes se comparent (UIT-T L.1801, 6.3).
    .differs = les modèles du système ne sont pas de cette classe de technologie
    .model = cette architecture est d'une autre classe
    .help = corrigez technologyClass ou architecture : expertSystem est écrit par des personnes, machineLearning apprend sans réseaux profonds, deepLearning et generativeAi en utilisent

SYS-002 = il n'y a pas plus de paramètres actifs que de paramètres
    .about = Ceux qui prennent part à une inférence font partie de l'ensemble.
    .exceeds = plus de paramètres sont actifs que le modèle n'en a
    .help = vérifiez si les deux ont été échangés, ou donnés dans des unités différentes

SYS-003 = l'entraînement du modèle de base est compté pour une part, ou écarté avec une raison
    .about = Un modèle tiré d'un autre repose sur l'entraînement de celui-ci ; sans un mot à ce sujet, cet impact ressemble à zéro (UIT-T L.1801, App. II).
    .silent = le rapport ne dit pas si l'entraînement de ce modèle de base est compté
    .unnamed = le modèle de base n'a pas de nom
    .help = ajoutez inheritedShare (par exemple 10 %) sous derivedFrom, ou justification si rien n'en est compté
    .help-name = nommez le modèle dont celui-ci est tiré

SYS-004 = les opérations de l'entraînement conviennent au modèle et à ses données
    .about = Un transformeur dense demande environ 6 opérations par paramètre et par jeton (Kaplan et al. 2020) ; l'intervalle laisse place à l'attention et au recalcul.
    .low = moins de 3 opérations par paramètre et par jeton
    .high = plus de 24 opérations par paramètre et par jeton
    .help = vérifiez les unités et que les trois chiffres sont du même entraînement ; les jetons comptent une fois par époque

SYS-005 = version et date de sortie identifient ce qui est évalué
    .about = Un système change sous un même nom ; les chiffres valent pour une version.
    .missing = le rapport n'identifie pas ce qui est évalué ; il manque : { $keys }
    .moving = « { $version } » désigne un autre système à quelques mois d'intervalle
    .help = ajoutez-les sous system
    .help-moving = écrivez la version qui a été évaluée

SYS-006 = la classe de technologie est indiquée
    .about = Les systèmes se comparent au sein d'une classe de technologie (UIT-T L.1801, 6.3).
    .missing = le rapport n'indique pas la classe de technologie du système
    .help = ajoutez system.technologyClass : expertSystem, machineLearning, deepLearning ou generativeAi

SYS-007 = un système génératif indique ses modalités
    .about = Une réponse écrite et une minute de vidéo sont des services différents (règlement (UE) 2024/1689, annexe XI).
    .missing = le système produit des contenus, mais le rapport ne dit pas de quelle sorte
    .help = ajoutez system.modalities, par exemple [text, image]
