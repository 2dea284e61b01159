package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void answersOnlyOperationsOfTheServiceModels() {
        try (Engine engine = Engine.inMemory()) {
            assertThat(engine.operations())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(ServiceModel.findOperation(name))
                            .as(name)
                            .isNotNull());
        }
    }

    @Test
    void refusesAnOperationThatItDoesNotAnswerByName() {
        try (Engine engine = Engine.inMemory()) {
            assertThatThrownBy(() -> engine.call("MoveItem", Structure.EMPTY))
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            refused -> assertThat(refused.type()).isEqualTo(ErrorType.UNKNOWN_OPERATION))
                    .hasMessageContaining("MoveItem");
        }
    }

    @Test
    void answersNoMoreOnceItIsClosed() {
        Engine engine = Engine.inMemory();
        engine.close();

        assertThatThrownBy(() -> engine.call("ListTables", Structure.EMPTY)).isInstanceOf(IllegalStateException.class);
    }
}
