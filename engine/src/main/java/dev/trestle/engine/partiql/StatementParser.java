package dev.trestle.engine.partiql;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses statements. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html">PartiQL - a SQL-compatible
 * query language for Amazon DynamoDB</a>.
 */
public final class StatementParser {

    private static final Set<String> UNSUPPORTED_CLAUSES = Set.of("GROUP", "HAVING", "LIMIT", "OFFSET");

    private final TokenReader tokens;
    private final LiteralParser literals;
    private final TermParser terms;
    private final PredicateParser predicates;

    private StatementParser(String statement, List<AttributeValue> parameters) {
        this.tokens = new TokenReader(statement);
        this.literals = new LiteralParser(tokens, parameters);
        this.terms = new TermParser(tokens, literals);
        this.predicates = new PredicateParser(tokens, literals, terms);
    }

    /**
     * Reads a statement.
     *
     * @param statement its text
     * @param parameters the values of its question marks, in their order
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static Statement parse(String statement, List<AttributeValue> parameters) {
        StatementParser parser = new StatementParser(statement, parameters);
        Statement parsed = parser.statement();
        parser.requireEnd();
        parser.literals.requireAllParametersUsed();
        return parsed;
    }

    private void requireEnd() {
        for (String clause : UNSUPPORTED_CLAUSES) {
            if (tokens.atKeyword(clause)) {
                throw StatementErrors.unsupportedClause(clause, tokens.position());
            }
        }
        if (!tokens.at(Token.Type.END)) {
            throw tokens.unexpected();
        }
    }

    private Statement statement() {
        if (tokens.acceptKeyword("select")) {
            return select();
        }
        if (tokens.acceptKeyword("insert")) {
            return insert();
        }
        if (tokens.acceptKeyword("update")) {
            return update();
        }
        if (tokens.acceptKeyword("delete")) {
            return delete();
        }
        if (tokens.acceptKeyword("exists")) {
            tokens.enterParentheses();
            tokens.expectKeyword("SELECT");
            SelectStatement select = select();
            tokens.leaveParentheses();
            return new ExistsStatement(select);
        }
        throw StatementErrors.dataManipulationExpected();
    }

    private SelectStatement select() {
        List<Term.Path> wanted = new ArrayList<>();
        if (!tokens.acceptSymbol("*")) {
            do {
                if (tokens.atCall()) {
                    throw terms.unsupportedFunction();
                }
                wanted.add(terms.path());
            } while (tokens.acceptSymbol(","));
        }
        tokens.expectKeyword("FROM");
        String table = table();
        Optional<String> index =
                tokens.acceptSymbol(".") ? Optional.of(tokens.expectName("an index name")) : Optional.empty();
        Optional<Predicate> where =
                tokens.acceptKeyword("where") ? Optional.of(predicates.predicate()) : Optional.empty();
        return new SelectStatement(wanted, table, index, where, order());
    }

    private List<SelectStatement.Ordering> order() {
        List<SelectStatement.Ordering> order = new ArrayList<>();
        if (!tokens.acceptKeyword("order")) {
            return order;
        }
        tokens.expectKeyword("BY");
        do {
            String attribute = tokens.expectName("a key attribute");
            boolean descending = tokens.acceptKeyword("desc");
            if (!descending) {
                tokens.acceptKeyword("asc");
            }
            order.add(new SelectStatement.Ordering(attribute, descending));
        } while (tokens.acceptSymbol(","));
        return order;
    }

    private Statement insert() {
        tokens.expectKeyword("INTO");
        String table = table();
        tokens.expectKeyword("VALUE");
        if (literals.isAhead() && literals.literal() instanceof MapValue tuple) {
            return new InsertStatement(table, tuple.entries());
        }
        throw StatementErrors.insertWithoutTuple();
    }

    private Statement update() {
        String table = table();
        List<UpdateStatement.Change> changes = new ArrayList<>();
        while (tokens.atKeyword("set") || tokens.atKeyword("remove")) {
            if (tokens.acceptKeyword("remove")) {
                changes.add(new UpdateStatement.Change(terms.path(), null));
            } else {
                tokens.next();
                do {
                    changes.add(assignment());
                } while (tokens.acceptSymbol(","));
            }
        }
        if (changes.isEmpty()) {
            throw StatementErrors.dataManipulationExpected();
        }
        Predicate where = requiredWhere();
        return new UpdateStatement(table, changes, where, returning(true));
    }

    private UpdateStatement.Change assignment() {
        Term.Path path = terms.path();
        tokens.expectSymbol("=");
        return new UpdateStatement.Change(path, terms.value());
    }

    private Statement delete() {
        tokens.expectKeyword("FROM");
        String table = table();
        Predicate where = requiredWhere();
        return new DeleteStatement(table, where, returning(false));
    }

    private String table() {
        return tokens.expectName("a table name");
    }

    private Predicate requiredWhere() {
        if (tokens.at(Token.Type.END)) {
            throw StatementErrors.keyNotGiven();
        }
        tokens.expectKeyword("WHERE");
        return predicates.predicate();
    }

    /** What is to be returned; only an update leaves a new item, and only parts of one modified. */
    private Returning returning(boolean update) {
        if (!tokens.acceptKeyword("returning")) {
            return Returning.NOTHING;
        }
        boolean modified = update && tokens.acceptKeyword("modified");
        if (!modified) {
            tokens.expectKeyword("ALL");
        }
        boolean isNew = update && tokens.acceptKeyword("new");
        if (!isNew) {
            tokens.expectKeyword("OLD");
        }
        tokens.expectSymbol("*");
        if (modified) {
            return isNew ? Returning.MODIFIED_NEW : Returning.MODIFIED_OLD;
        }
        return isNew ? Returning.ALL_NEW : Returning.ALL_OLD;
    }
}
