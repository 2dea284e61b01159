package dev.trestle.cli.workbench;

import java.util.List;
import java.util.Optional;

/**
 * A data model of NoSQL Workbench.
 *
 * @param name the model's name
 * @param author who made it, if the file says so
 * @param description what it is for, if the file says so
 * @param tables its tables
 * @param remarks what had to be read with good will
 */
record DataModel(
        String name,
        Optional<String> author,
        Optional<String> description,
        List<ModelTable> tables,
        List<String> remarks) {}
