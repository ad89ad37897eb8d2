package io.nearside.it.conformance;

import software.amazon.awssdk.services.ec2.Ec2Client;

/** Network interfaces that a user makes in a subnet. */
final class UsersInterfaces {

    private UsersInterfaces() {}

    /** As many as the subnet has free addresses. */
    static void fill(Ec2Client user, String subnet) {
        int free = user.describeSubnets(request -> request.subnetIds(subnet))
                .subnets()
                .get(0)
                .availableIpAddressCount();
        for (int i = 0; i < free; i++) {
            user.createNetworkInterface(request -> request.subnetId(subnet));
        }
    }
}
