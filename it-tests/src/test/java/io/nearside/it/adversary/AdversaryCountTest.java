package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many there are of each kind: printed, and kept in {@code it-tests/target/adversaries.txt}. */
final class AdversaryCountTest {
    private static final int LEAST = 50;

    @Test
    void thereAreEnoughOfThemAndOfEachKindSome() throws IOException {
        List<Adversary> requests = Adversaries.ofRequests().toList();
        List<Adversary> halves = Adversaries.ofHalves().toList();
        List<Adversary> vnets = Adversaries.ofVnets().toList();
        List<Adversary> google = Adversaries.ofGoogle().toList();
        List<Adversary> endpoints = Adversaries.ofEndpoints().toList();
        List<Adversary> onAws = AwsEndpointAdversaries.all().toList();
        List<Adversary> onGoogle = Adversaries.ofGoogleEndpoints().toList();
        List<Adversary> attachments = Adversaries.ofAttachments().toList();
        assertThat(attachments).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(requests).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(halves).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(vnets).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(google).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(endpoints).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(onAws).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(onGoogle).extracting(Adversary::toString).doesNotHaveDuplicates();
        assertThat(requests)
                .filteredOn(adversary -> adversary.ending() != Adversary.Ending.READY)
                .hasSizeGreaterThanOrEqualTo(LEAST);

        List<String> lines = Stream.of(
                        lines("a peering that is accepted (AWS)", requests),
                        lines("an attachment to a transit gateway (AWS)", attachments),
                        lines("a peering of two halves (UpCloud)", halves),
                        lines("a peering of two halves (Azure)", vnets),
                        lines("a peering of two halves (Google Cloud)", google),
                        lines("a private endpoint (Azure)", endpoints),
                        lines("a private endpoint (AWS)", onAws),
                        lines("a private endpoint (Google Cloud)", onGoogle))
                .flatMap(each -> each)
                .toList();
        assertThat(Stream.of(requests, attachments, halves, endpoints)
                        .flatMap(List::stream)
                        .map(Adversary::kind))
                .contains(Kind.values());
        lines.forEach(System.out::println);
        Path target = SourceTree.ROOT.resolve("it-tests/target");
        Files.write(Files.createDirectories(target).resolve("adversaries.txt"), lines);
    }

    private static Stream<String> lines(String heading, List<Adversary> adversaries) {
        Map<Kind, Long> kinds = adversaries.stream()
                .collect(Collectors.groupingBy(Adversary::kind, TreeMap::new, Collectors.counting()));
        Map<Adversary.Ending, Long> endings = adversaries.stream()
                .collect(Collectors.groupingBy(Adversary::ending, TreeMap::new, Collectors.counting()));
        return Stream.concat(
                Stream.of(adversaries.size() + " adversaries of " + heading + ", " + endings),
                kinds.entrySet().stream().map(kind -> "  " + kind.getValue() + " " + kind.getKey()));
    }
}
