package io.nearside.it.conformance;

import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Stages;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** An EC2 with an account of ours and somebody else's, both of them new. */
interface Ec2Arena extends AutoCloseable {
    Region REGION = Region.EU_WEST_1;

    /** What reports call it. */
    String name();

    String ourAccount();

    String theirAccount();

    Ec2Client ours();

    Ec2Client theirs();

    /** With which the provider reaches our account. */
    Map<String, String> environment();

    /** Returns once everything that was begun has happened. */
    void settle();

    /** From now on a new request is seen only after {@link #settle}. */
    default void hideRequests() {
        throw new CannotShowException("a request is seen at once");
    }

    /** Lets pending requests become too old. */
    default void letRequestsExpire() {
        throw new CannotShowException("requests expire after a week, and nobody waits that long");
    }

    /** From now on a table has room for so many routes. */
    default void limitRoutes(int most) {
        throw new CannotShowException("a table is never full");
    }

    /** Adds the stages that need more than a native client. */
    default Stages staged(Stages stages, Ec2Network network) {
        return stages;
    }

    List<Deviation> deviations();

    @Override
    void close();
}
