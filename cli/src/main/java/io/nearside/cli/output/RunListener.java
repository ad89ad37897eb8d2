package io.nearside.cli.output;

import io.nearside.engine.progress.ProgressListener;

/** Shows a run while it goes on; closed when it has ended. */
public interface RunListener extends ProgressListener, AutoCloseable {

    @Override
    default void close() {}
}
