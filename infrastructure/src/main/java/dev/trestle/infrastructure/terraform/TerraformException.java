package dev.trestle.infrastructure.terraform;

import dev.trestle.table.TrestleException;

/** A table cannot be written for Terraform as it was asked for. */
public final class TerraformException extends TrestleException {

    private static final long serialVersionUID = 1L;

    TerraformException(String message) {
        super("TRESTLE-I003", message, null);
    }
}
