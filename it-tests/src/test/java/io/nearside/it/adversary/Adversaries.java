package io.nearside.it.adversary;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** All of them, by what they try to get in through. */
final class Adversaries {
    private Adversaries() {}

    /** A peering on AWS, which one side asks for and the other accepts. */
    static Stream<Adversary> ofRequests() {
        return Stream.of(
                        PinnedAdversaries.all(),
                        RangeAdversaries.all(),
                        LookalikeAdversaries.all(),
                        BystanderAdversaries.all(),
                        VendorAnswerAdversaries.all())
                .flatMap(each -> each);
    }

    /** A peering on UpCloud, of which both sides make a half. */
    static Stream<Adversary> ofHalves() {
        return MirrorAdversaries.all();
    }

    /** A peering on Azure, of which both sides make a half, each in its own directory. */
    static Stream<Adversary> ofVnets() {
        return VnetAdversaries.all();
    }

    /** A peering on Google Cloud, of which both sides make a half and nobody's leave is asked. */
    static Stream<Adversary> ofGoogle() {
        return GcpAdversaries.all();
    }

    /** A private endpoint on Azure, which its service's vendor lets in. */
    static Stream<Adversary> ofEndpoints() {
        return Stream.of(EndpointAdversaries.all(), EndpointNameAdversaries.all(), EndpointAnswerAdversaries.all())
                .flatMap(each -> each);
    }

    /** A private endpoint on Google Cloud, which its service's vendor lets in by its number and with its address. */
    static Stream<Adversary> ofGoogleEndpoints() {
        return Stream.of(
                        GcpEndpointAdversaries.all(),
                        GcpEndpointAddressAdversaries.all(),
                        GcpEndpointAnswerAdversaries.all(),
                        GcpEndpointTargetAdversaries.all())
                .flatMap(each -> each);
    }

    /** An attachment to a transit gateway on AWS, which is shared with the vendor and asked for by it. */
    static Stream<Adversary> ofAttachments() {
        return Stream.of(HubAdversaries.all(), HubShareAdversaries.all()).flatMap(each -> each);
    }

    /** The first of every kind and ending. */
    static Stream<Adversary> firstOfEach(Stream<Adversary> all) {
        Set<String> seen = new HashSet<>();
        return all.filter(adversary -> seen.add(adversary.kind() + " " + adversary.ending()));
    }
}
