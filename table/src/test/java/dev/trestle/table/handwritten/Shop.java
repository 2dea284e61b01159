package dev.trestle.table.handwritten;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/** A design with what {@link App} lacks: sort keys of two components, an index key that updates change, more types. */
@TableDesign(name = "shop", entities = Order.class, indexes = @GlobalSecondaryIndex(name = "gsi1"))
public interface Shop {}
