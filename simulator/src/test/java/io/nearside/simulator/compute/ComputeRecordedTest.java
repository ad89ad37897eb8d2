package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeReplay.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Google answered to others is what the simulator answers to the same requests. No peering that is made was ever recorded: this one is made in between, so that it is
 * read and removed as recorded.
 */
final class ComputeRecordedTest {
    private final ComputeRehearsal rehearsal = new ComputeRehearsal();
    private final ComputeReplay replay = new ComputeReplay(rehearsal);

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @ParameterizedTest
    @CsvSource({
        "compute__v1alpha1__computenetworkattachment__computenetworkattachment-minimal___http.log, 0, 99",
        "compute__v1beta1__computeroute__computeroute___http.log, 0, 99",
        "mockcompute__testdata__address__crud___http.log, 0, 99",
        "mockcompute__testdata__computenetworks__subnetmode-custom___http.log, 0, 99",
        "mockcompute__testdata__computesubnets___http.log, 0, 99"
    })
    void aWholeFile(String file, int first, int last) {
        replay.play(file, first, last);
    }

    /** But for what switches the access to Google's own addresses, which is not simulated. */
    @Test
    void aSubnetwork() {
        String file = "compute__v1beta1__computesubnetwork__computesubnetwork___http.log";
        replay.play(file, 0, 7);
        replay.play(file, 11, 99);
    }

    /** But for the network that every project has, in regions that are not simulated. */
    @Test
    void aFirewallRule() {
        rehearsal.compute().createAutoNetwork("cust", NETWORK);
        replay.play("compute__v1beta1__computefirewall__computefirewall___http.log", 1, 99);
    }

    @Test
    void anAddress() {
        rehearsal.compute().createAutoNetwork("cust", "test-subnetwork");
        replay.play("compute__v1beta1__computeaddress__regionalcomputeaddress___http.log", 1, 99);
    }

    @Test
    void anEndpointOfAServiceOfSomebodyElse() {
        String file = "compute__v1beta1__computeforwardingrule__regionalcomputeforwardingrulepsc-direct___http.log";
        String attachment = rehearsal.compute().attachments().create("cust", "us-central1", "test-attachment");
        // The labels of an address are set in an answer that says neither of what nor how.
        replay.play(file, 12, 23);
        replay.play(file, 25, 25);
        replay.play(file, 52, 59);
        assertThat(rehearsal.compute().attachments().connections(attachment)).hasSize(1);
        replay.play(file, 60, 61);
        replay.play(file, 81, 89);
    }

    @Test
    void aServiceThatIsPublished() {
        rehearsal.compute().createAutoNetwork("cust", NETWORK);
        String file = "compute__v1beta1__computeserviceattachment___http.log";
        replay.play(file, 17, 20);
        replay.play(file, 49, 58);
        replay.play(file, 74, 76);
    }

    @Test
    void aPeeringThatIsReadAndRemoved() {
        String file = "alloydb_restorebackup___http.log";
        replay.play(file, 0, 2);
        // Google is of two minds whether a network tells of the routing that is the default: here it does.
        String routing = "{'routingConfig':{'routingMode':'REGIONAL','bgpBestPathSelectionMode':'LEGACY'}}";
        assertThat(rehearsal.end(rehearsal.patch("projects/cust/global/networks/" + NETWORK, routing)))
                .isEqualTo("DONE");
        replay.play(file, 3, 3);
        peer();
        replay.play(file, 23, 60);
    }

    /** But for the removal of the peering, which was told of in fewer words at that time. */
    @Test
    void aNetworkThatHadAPeering() {
        String file = "servicenetworking__v1beta1__servicenetworkingconnection___http.log";
        replay.play(file, 0, 3);
        replay.play(file, 41, 99);
    }

    private void peer() {
        rehearsal.compute().addProject("zf6836615480e5edfp-tp");
        rehearsal.compute().grant(ComputeRehearsal.VENDOR, "zf6836615480e5edfp-tp", "*");
        String theirs = rehearsal.compute().createNetwork("zf6836615480e5edfp-tp", "servicenetworking");
        String ours = "projects/cust/global/networks/" + NETWORK;
        String closed = ",'exportSubnetRoutesWithPublicIp':false";
        RestClient.Reply first = rehearsal.post(
                ours + "/addPeering",
                ComputeRehearsal.half(
                        "servicenetworking-googleapis-com",
                        "https://www.googleapis.com/compute/beta/" + theirs,
                        closed));
        assertThat(rehearsal.end(first)).isEqualTo("DONE");
        RestClient.Reply second = rehearsal
                .vendor()
                .post(ComputeRehearsal.at(theirs + "/addPeering"), ComputeRehearsal.half("back", ours, closed));
        assertThat(second.status()).isEqualTo(200);
        rehearsal.pass(2);
    }

    /** In the recording it is a rule of Google's own that keeps the network. */
    @Test
    void anOperationThatFailsInTheEnd() {
        String file = "compute__v1beta1__computerouternat__computerouternatprivate___http.log";
        replay.play(file, 0, 3);
        String rule = "{'name':'" + NETWORK + "-ba5h4uquy4cktbsldj6ba2g3','network':'projects/cust/global/networks/"
                + NETWORK + "','direction':'INGRESS','allowed':[{'IPProtocol':'tcp'}]}";
        assertThat(rehearsal.end(rehearsal.post("projects/cust/global/firewalls", rule)))
                .isEqualTo("DONE");
        replay.play(file, 57, 60);
    }
}
