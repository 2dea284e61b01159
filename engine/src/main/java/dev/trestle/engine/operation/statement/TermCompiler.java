package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.DocumentPath;
import dev.trestle.engine.expression.ExpressionBuilder;
import dev.trestle.engine.expression.Operand;
import dev.trestle.engine.partiql.Term;

/** Turns the terms of a statement into the operands of expressions. */
final class TermCompiler {

    private final ExpressionBuilder builder;

    TermCompiler(ExpressionBuilder builder) {
        this.builder = builder;
    }

    static DocumentPath path(Term.Path path) {
        return new DocumentPath(path.steps().stream().map(TermCompiler::element).toList());
    }

    private static DocumentPath.Element element(Term.Step step) {
        return step instanceof Term.Index index
                ? new DocumentPath.Index(index.index())
                : new DocumentPath.Member(step.toString());
    }

    Operand operand(Term term) {
        if (term instanceof Term.Path path) {
            return builder.path(path(path));
        }
        if (term instanceof Term.Constant constant) {
            return builder.value(constant.value());
        }
        if (term instanceof Term.Size size) {
            return builder.size(operand(size.path()));
        }
        if (term instanceof Term.Sum sum) {
            return builder.sum(operand(sum.left()), sum.plus(), operand(sum.right()));
        }
        if (term instanceof Term.ListAppend append) {
            return builder.listAppend(operand(append.first()), operand(append.second()));
        }
        // A change of a set is an action of its own, so it stands alone and after its own path.
        throw StatementErrors.setChangeElsewhere(((Term.SetChange) term).function());
    }
}
