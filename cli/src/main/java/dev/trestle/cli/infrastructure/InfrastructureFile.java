package dev.trestle.cli.infrastructure;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.infrastructure.cloudformation.Template;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.terraform.TerraformFiles;
import dev.trestle.infrastructure.terraform.TerraformPlan;
import dev.trestle.infrastructure.text.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Infrastructure code, of whichever kind it is. */
interface InfrastructureFile {

    /** Compares its table with what is wanted. */
    Drift drift(TableShape wanted, Optional<String> resource);

    /** Finds out by the name of a file, or by what is in it, what it is. */
    static InfrastructureFile at(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path) || name.endsWith(".tf")) {
            Map<String, String> sources = new TreeMap<>();
            terraformFiles(path).forEach(file -> sources.put(file.toString(), text(file)));
            if (sources.isEmpty()) {
                throw new CommandFailedException(path + " has no files of Terraform, whose names end in .tf");
            }
            return TerraformFiles.read(name, sources)::drift;
        }
        Map<String, Object> tree = YamlTree.read(name, text(path));
        if (TerraformPlan.is(tree)) {
            return TerraformPlan.of(name, tree)::drift;
        }
        if (Template.is(tree)) {
            return Template.of(name, tree)::drift;
        }
        throw new CommandFailedException(
                path + " is neither a plan of Terraform, as \"terraform show -json\" prints it, nor a"
                        + " template of CloudFormation, which has Resources");
    }

    private static List<Path> terraformFiles(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CommandFailedException(path + " cannot be read: " + e, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CommandFailedException(file + ": no such file", e);
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read: " + e, e);
        }
    }
}
