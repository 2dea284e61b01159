package dev.trestle.table.handwritten;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;

/** The members of the table. */
public final class Members extends EntityTable<Member> {

    public Members(BoundTable table) {
        super(table, Member.SCHEMA);
    }

    public EntityKey<Member> key(String club, String id) {
        return keyOf(club, id);
    }

    public InClub inClub(String club) {
        return new InClub(query("inClub", club));
    }

    /** The query {@link Members#inClub}. */
    public static final class InClub extends BaseTableQuery<Member, InClub> {

        InClub(QuerySpec<Member> spec) {
            super(spec);
        }

        @Override
        protected InClub with(QuerySpec<Member> spec) {
            return new InClub(spec);
        }
    }
}
