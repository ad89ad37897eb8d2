package io.nearside.simulator.ec2;

/** One of the two VPCs of a peering connection. */
public record PeeringEnd(String account, String region, String vpc) {
    boolean isOf(String otherAccount, String otherRegion) {
        return account.equals(otherAccount) && region.equals(otherRegion);
    }
}
