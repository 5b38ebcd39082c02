### Identité et provenance.

META-004 = chaque identifiant désigné existe, une seule fois
    .about = Un chiffre dont la source ou le lieu est introuvable ne peut être vérifié par personne.
    .unknown = aucune entrée n'a l'identifiant « { $id } »
    .twice = l'identifiant « { $id } » est donné deux fois
    .first = il est donné ici d'abord
    .nearest = écrivez { $ids }
    .known = connus ici : { $ids } ; ajoutez l'entrée ou corrigez l'identifiant
    .rename = donnez un autre identifiant à l'une des deux, et corrigez ce qui la désigne
