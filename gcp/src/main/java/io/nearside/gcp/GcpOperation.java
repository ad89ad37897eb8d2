package io.nearside.gcp;

import com.google.cloud.compute.v1.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One long operation, by its name, under which Google keeps it for two weeks: whoever knows the name can look at it.
 *
 * @param path {@code projects/P/global/operations/O} or {@code projects/P/regions/R/operations/O}
 * @param ended whether it has
 * @param failure what it failed for; null if it has not
 */
record GcpOperation(GcpPath path, boolean ended, @Nullable GcpFailure failure) {
    private static final String OPERATIONS = "operations";

    /** The operation that an answer shows, of this project. */
    static GcpOperation of(String project, Operation shown) {
        Optional<String> region = Optional.of(shown.getRegion())
                .filter(link -> !link.isEmpty())
                .map(link -> link.substring(link.lastIndexOf('/') + 1));
        GcpPath path = region.map(place -> GcpPath.regional(project, place, OPERATIONS, shown.getName()))
                .orElseGet(() -> GcpPath.global(project, OPERATIONS, shown.getName()));
        boolean failed = shown.hasError() || shown.getHttpErrorStatusCode() >= 400;
        boolean ended = shown.getStatus() == Operation.Status.DONE;
        return new GcpOperation(path, ended, ended && failed ? GcpFailure.of(shown) : null);
    }
}
