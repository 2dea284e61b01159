package data;

import dev.trestle.table.design.*;

final class Holder {

    private Holder() {}

    @TableDesign(name = "app", entities = Hidden.class)
    interface App {}

    @Entity
    @Key(pk = "hidden#{id}", sk = "x")
    private record Hidden(String id) {} // error: [TRESTLE-D013] Code in data, where the design is, cannot see the entity data.Holder.Hidden. Make it, and the types around it, public, or move it into that package and let it not be private.
}
