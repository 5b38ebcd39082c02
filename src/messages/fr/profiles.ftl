### Profils.

PRF-001 = ce que le profil exige est présent
    .about = Un profil demande plus que la norme : un pays, un secteur ou un acheteur en a besoin.
    .said = { $words }
    .add = ajoutez { $path }
    .state = ce chiffre est retenu, et le profil demande le chiffre lui-même
    .state-or-bound = ce chiffre est retenu : le profil demande le chiffre, ou des bornes dont la supérieure vaut au plus dix fois l'inférieure

PRF-002 = une valeur est de celles que le profil admet
    .about = Parmi les valeurs que la norme admet, le profil en retient moins.
    .said = { $words }
    .values = le profil admet : { $values }

PRF-003 = un chiffre reste dans les bornes du profil
    .about = Aucune valeur que le chiffre peut représenter n'est dans ce que le profil demande.
    .said = { $words }
    .not-shown = ce chiffre est retenu : qu'il soit dans les bornes du profil n'est pas montré ; donnez-le, ou des bornes comprises dans celles-ci

PRF-004 = les chiffres ont entre eux la relation que le profil demande
    .about = Aucun choix de valeurs vraies derrière les chiffres tels qu'écrits ne satisfait la relation que le profil pose.
    .said = { $words }
    .figure = intervient
    .not-shown = un chiffre est retenu : que la relation tienne n'est pas montré ; donnez-le, ou des bornes qui le montrent

PRF-005 = un profil demande ce qu'un rapport peut donner, et n'assouplit rien
    .about = Un profil qui demande ce que le schéma ne connaît pas, ou qui allège une erreur de la norme, ne dirait rien ou trop.
    .path = aucun rapport n'a « { $path } »
    .path-help = un chemin suit les clés du schéma, avec * pour chaque élément d'une liste : /system/models/*/totalParameters
    .value = « { $value } » n'est pas une valeur de { $path } dans la norme
    .value-help = un profil restreint : il retient certaines des valeurs que la norme admet
    .no-value = rien n'est admis à { $path } : aucun rapport ne pourrait être conforme
    .unit = « { $unit } » n'est pas une unité de { $path }
    .bounds = la plus petite valeur dépasse la plus grande : aucun rapport ne pourrait être conforme
    .apart = aucune valeur de { $path } ne satisfait les deux exigences
    .other = l'autre exigence
    .expression = une somme ou un produit a au moins un terme, un quotient en a deux
    .name = « { $name } » ne peut faire partie d'une adresse : les minuscules, chiffres, points et traits d'union le peuvent
    .name-help = écrivez par exemple eu-gpai ou 1.0
    .rule = « { $rule } » n'est pas une règle
    .loosens = { $rule } est une erreur dans la norme et le reste
    .loosens-help = un profil peut relever conseils et avertissements, et ramener un avertissement à un conseil
    .given = { $path } n'est pas un chiffre : on ne peut demander ce qui en est donné

profile-sound-example = { $name } est cohérent, et le rapport de départ complet y est conforme
profile-sound-witness = { $name } est cohérent, et un rapport peut s'y conformer : le rapport de départ complet le fait avec { $changes } modifications
profile-sound-report = { $name } est cohérent, et { $report } s'y conforme
profile-report-fails = { $name } est cohérent, mais { $report } ne s'y conforme pas :
profile-no-witness = { $name } est cohérent, mais aucun rapport conforme n'a été trouvé : nommez-en un avec --report. Ce qui reste ouvert dans le plus proche :
