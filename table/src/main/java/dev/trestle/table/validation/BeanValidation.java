package dev.trestle.table.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;

/**
 * Validation by the constraints of Jakarta Validation on a record, as in {@code @Email String email}. Needs {@code
 * jakarta.validation-api} and an implementation of it, which Trestle does not bring. Safe for use by many threads.
 */
public final class BeanValidation implements EntityValidator {

    /** Made when the first record is validated, as an implementation takes its time to start. */
    private static final class Default {
        private static final Validator VALIDATOR =
                Validation.buildDefaultValidatorFactory().getValidator();
    }

    private interface Source {
        Validator validator();
    }

    private final Source source;

    /** Validation by the default factory of the implementation on the class path. */
    public BeanValidation() {
        this.source = () -> Default.VALIDATOR;
    }

    /** Validation by a validator of one's own. */
    public BeanValidation(Validator validator) {
        this.source = () -> validator;
    }

    @Override
    public List<String> violations(Object entity) {
        return source.validator().validate(entity).stream()
                .map(BeanValidation::describe)
                .sorted()
                .toList();
    }

    private static String describe(ConstraintViolation<Object> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
