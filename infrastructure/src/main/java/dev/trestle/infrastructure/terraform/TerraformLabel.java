package dev.trestle.infrastructure.terraform;

import java.util.regex.Pattern;

/** Names of resources in Terraform. */
public final class TerraformLabel {

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9_-]");

    private TerraformLabel() {}

    /** The label of a table's resource: its name, with {@code _} for what no label has. */
    public static String of(String tableName) {
        String label = OTHER.matcher(tableName).replaceAll("_");
        return Character.isLetter(label.charAt(0)) || label.charAt(0) == '_' ? label : "_" + label;
    }
}
