package io.nearside.simulator.aiven;

import java.time.Instant;
import java.util.Optional;

/**
 * A service of a project.
 *
 * @param cloud where it is, or will be
 * @param vpc the VPC that it is in, of the project or of its organization; empty while there is none for it yet
 */
record AivenManaged(
        String project, String name, AivenProduct product, String cloud, Instant created, Optional<AivenVpc> vpc) {
    boolean isIn(AivenVpc other) {
        return vpc.filter(each -> each == other).isPresent();
    }

    /** Whether it waits for a VPC, and this is one. */
    boolean waitsFor(AivenVpc built) {
        return vpc.isEmpty()
                && built.home().equals(AivenHome.project(project))
                && built.cloud().name().equals(cloud);
    }

    AivenManaged in(AivenVpc built) {
        return new AivenManaged(project, name, product, cloud, created, Optional.of(built));
    }
}
