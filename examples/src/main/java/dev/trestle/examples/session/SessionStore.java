package dev.trestle.examples.session;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/**
 * The table of a session store, after the model "Session management" of NoSQL Workbench. The inverse index has the keys of a session the
 * other way round, and so finds the sessions of a customer; by-state is made of attributes that a session has anyway.
 */
@TableDesign(
        name = "session_store",
        partitionKey = "PK",
        sortKey = "SK",
        entities = {Session.class, ChildSession.class},
        indexes = {
            @GlobalSecondaryIndex(name = "GSI1_inverse", partitionKey = "GSI1-PK", sortKey = "GSI1-SK"),
            @GlobalSecondaryIndex(
                    name = "by-state",
                    partitionKey = {"customer_id", "session_state"},
                    sortKey = "last_login_time")
        })
public interface SessionStore {}
