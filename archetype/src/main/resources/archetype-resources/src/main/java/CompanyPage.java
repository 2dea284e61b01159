#set( $symbol_pound = '#' )
package ${package};

import dev.trestle.table.design.Collection;

/** What one partition holds, read with one query. */
@Collection(pk = "company${symbol_pound}{name}")
public sealed interface CompanyPage permits Company, User {}
