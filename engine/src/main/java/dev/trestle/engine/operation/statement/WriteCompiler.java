package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.DocumentPath;
import dev.trestle.engine.expression.ExpressionBuilder;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.expression.UpdateAction;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.item.ItemWrite;
import dev.trestle.engine.operation.item.WriteRequests;
import dev.trestle.engine.partiql.DeleteStatement;
import dev.trestle.engine.partiql.ExistsStatement;
import dev.trestle.engine.partiql.InsertStatement;
import dev.trestle.engine.partiql.Predicate;
import dev.trestle.engine.partiql.Returning;
import dev.trestle.engine.partiql.Statement;
import dev.trestle.engine.partiql.Term;
import dev.trestle.engine.partiql.UpdateStatement;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns statements that write into the writes that other operations carry out as well. */
final class WriteCompiler {

    private final Database database;

    WriteCompiler(Database database) {
        this.database = database;
    }

    /**
     * The write that the statement asks for, which is no SELECT.
     *
     * @throws dev.trestle.engine.error.ServiceException if the statement does not fit its table
     */
    StatementWrite compile(StatementRequest request) {
        Statement statement = request.statement();
        Table table = database.table(statement.table());
        boolean returnOld = request.returnOldOnFailure();
        if (statement instanceof InsertStatement insert) {
            return new StatementWrite(
                    WriteRequests.insert(table, insert.item()),
                    null,
                    Returning.NOTHING,
                    insert.item().size());
        }
        if (statement instanceof UpdateStatement update) {
            return update(table, update, returnOld);
        }
        if (statement instanceof DeleteStatement delete) {
            return delete(table, delete, returnOld);
        }
        return exists(table, (ExistsStatement) statement, returnOld);
    }

    private static StatementWrite update(Table table, UpdateStatement statement, boolean returnOld) {
        KeyEqualities where = keyIn(table, Optional.of(statement.where()));
        Update update = update(statement.changes());
        Condition condition = PredicateCompiler.existing(keyAttribute(table), where.others());
        ItemWrite write = WriteRequests.update(table, where.key(), update, condition, returnOld);
        return new StatementWrite(write, update, statement.returning(), 0);
    }

    private static Update update(List<UpdateStatement.Change> changes) {
        ExpressionBuilder builder = new ExpressionBuilder();
        TermCompiler terms = new TermCompiler(builder);
        List<UpdateAction> actions = new ArrayList<>();
        for (UpdateStatement.Change change : changes) {
            DocumentPath target = TermCompiler.path(change.path());
            Term value = change.value();
            if (value == null) {
                actions.add(builder.remove(target));
            } else if (value instanceof Term.SetChange set && set.set().equals(change.path())) {
                actions.add(set.adds() ? builder.add(target, set.elements()) : builder.delete(target, set.elements()));
            } else {
                actions.add(builder.assign(target, terms.operand(value)));
            }
        }
        return builder.update(actions);
    }

    /** An item that does not exist need not meet the condition: then there is nothing to delete. */
    private static StatementWrite delete(Table table, DeleteStatement statement, boolean returnOld) {
        KeyEqualities where = keyIn(table, Optional.of(statement.where()));
        Condition condition =
                where.others().isEmpty() ? null : PredicateCompiler.absentOr(keyAttribute(table), where.others());
        ItemWrite write = WriteRequests.delete(table, where.key(), condition, returnOld);
        return new StatementWrite(write, null, statement.returning(), 0);
    }

    private static StatementWrite exists(Table table, ExistsStatement statement, boolean returnOld) {
        KeyEqualities where = keyIn(table, statement.select().where());
        Condition condition = PredicateCompiler.existing(keyAttribute(table), where.others());
        ItemWrite write = WriteRequests.check(table, where.key(), condition, returnOld);
        return new StatementWrite(write, null, Returning.NOTHING, 0);
    }

    private static KeyEqualities keyIn(Table table, Optional<Predicate> where) {
        return where.flatMap(clause -> KeyEqualities.in(table.keySpace().schema(), clause))
                .orElseThrow(StatementErrors::keyNotGiven);
    }

    /** An attribute that every item of the table has. */
    private static String keyAttribute(Table table) {
        return table.keySpace().schema().partition().get(0).name();
    }
}
