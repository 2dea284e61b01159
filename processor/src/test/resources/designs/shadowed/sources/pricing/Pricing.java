package pricing;

import dev.trestle.table.design.TableDesign;

/** A package whose own types have the names of types of java.lang. */
@TableDesign(
        name = "pricing",
        entities = {Override.class, Text.class})
interface Pricing {}
