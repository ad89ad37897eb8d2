package io.nearside.aws.recorded;

import io.nearside.api.model.Region;

/** Who appears in every recording. */
final class Cast {
    static final String OURS = "111122223333";

    static final String VENDOR = "444455556666";

    /** Whose credentials assume a role of ours. */
    static final String OPERATORS = "777788889999";

    static final Region IRELAND = new Region("eu-west-1");

    static final Region LONDON = new Region("eu-west-2");

    /** The range that EC2 gave to a VPC of ours, which differs with every recording. */
    static final String SIX = "2001:db8:1:1a00::/56";

    private Cast() {}
}
