package dev.trestle.protocol;

import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.Structure;

/** Says whether whoever sent a request may have it carried out. */
@FunctionalInterface
public interface Gate {

    /** Lets every request pass. */
    Gate OPEN = (operation, request) -> {};

    /**
     * Looks at a request that has been read and not yet been carried out.
     *
     * @throws dev.trestle.engine.error.ServiceException the error to answer with instead
     */
    void check(OperationModel operation, Structure request);
}
