package dev.trestle.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.benchmarks.process.JavaProcess;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadFiguresTest {

    private static final Duration SHORTLY = Duration.ofMillis(50);

    @Test
    void loadsEachServerWithEachWorkload() throws Exception {
        Subjects subjects = new Subjects(served("here"), served("there"), List.of(served("elsewhere")));
        LoadPlan plan = new LoadPlan(100, List.of(2), SHORTLY, 2, SHORTLY);

        String figures = new LoadFigures(subjects, plan).measure();

        assertThat(figures).contains("2 connections", "here", "there", "elsewhere", "times", "ready after ms");
        for (Workload workload : Workload.values()) {
            assertThat(figures).contains(workload.title());
        }
    }

    @Test
    void endsWhenARequestIsRefused() throws Exception {
        try (Subject.Running running = served("empty").start()) {
            Duration untilRefused = Duration.ofSeconds(30);
            assertThatThrownBy(() -> new Load(Workload.GET_ITEM, 100).run(running.port(), 1, untilRefused, SHORTLY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("ResourceNotFoundException");
        }
    }

    @Test
    void comparesTheLibraries() throws Exception {
        assertThat(new HttpFigures(new LoadPlan(100, List.of(2), SHORTLY, 2, SHORTLY)).measure())
                .contains("Netty", "jdk.httpserver", "Vert.x", "Undertow", "Jetty");
    }

    private static Subject served(String title) {
        return new Subject(title, new JavaProcess(ServedInMemory.class, List.of(), List.of("{port}")).command());
    }
}
