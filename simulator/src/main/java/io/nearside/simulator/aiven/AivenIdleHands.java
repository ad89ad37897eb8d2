package io.nearside.simulator.aiven;

/** Aiven in a cloud that is not simulated: its project VPCs exist on paper, and peerings are refused before it is asked for one. */
final class AivenIdleHands implements AivenHands {
    @Override
    public String build(String vpc, String region, String cidr) {
        return "";
    }

    @Override
    public String request(String network, AivenPeer peer) {
        throw new AivenUnpeerableException("This cloud is not simulated.");
    }

    @Override
    public AivenSight look(String peering) {
        return AivenSight.of(AivenSight.State.WAITING);
    }

    @Override
    public void withdraw(String peering) {}

    @Override
    public void tearDown(String network) {}
}
