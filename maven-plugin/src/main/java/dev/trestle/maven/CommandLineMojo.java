package dev.trestle.maven;

import dev.trestle.cli.Main;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that is a command of the {@code trestle} command line, given the project's classes and what they need. */
abstract class CommandLineMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @SuppressWarnings("NullAway.Init") // Maven sets it before it executes the goal
    private MavenProject project;

    /** The design's table name; needed where the project has several designs. */
    @Parameter(property = "trestle.design")
    private @Nullable String design;

    /** Further arguments of the command, as the command line takes them, in quotation marks where they have spaces. */
    @Parameter(property = "trestle.arguments")
    private @Nullable String arguments;

    /** Whether to do nothing. */
    @Parameter(property = "trestle.skip", defaultValue = "false")
    private boolean skip;

    /** The command's words, as in {@code migrate up}. */
    abstract List<String> command();

    /** What of the goal's own parameters becomes arguments. */
    List<String> ownArguments() {
        return List.of();
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Nothing is done, as trestle.skip is set.");
            return;
        }
        // The user's come first, as they may be the command of a command that takes the options.
        CommandArguments all = CommandArguments.of(command())
                .words(arguments)
                .classPath(classPath())
                .option("--design", design)
                .and(ownArguments());
        getLog().debug("trestle " + all);
        int status = Main.execute(all.toArray());
        if (status != 0) {
            throw new MojoFailureException("trestle " + String.join(" ", command()) + " ended with status " + status
                    + "; what it said is above");
        }
    }

    private List<String> classPath() throws MojoExecutionException {
        try {
            return project.getRuntimeClasspathElements();
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the class path of the project is not known", e);
        }
    }
}
