package io.nearside.engine.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.link.InvalidLinkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkFileTest {
    private static final String GOOD = """
            name: partner
            vendor: {id: given, peering: p-1, cidr: [10.99.0.0/16]}
            near:   {cloud: toycloud, account: "0123"}
            link:   {kind: peering, routes: main}
            as:     {toycloud: {profile: admin}}
            """;

    @TempDir
    Path folder;

    @Test
    void readsWhatAFileSays() throws IOException {
        Path file = Files.writeString(folder.resolve("partner.yaml"), GOOD);
        Link link = LinkFile.read(file);
        assertThat(link.name()).isEqualTo("partner");
        assertThat(link.vendorId()).isEqualTo("given");
        assertThat(link.cloudId()).isEqualTo("toycloud");
        assertThat(link.vendor().texts("cidr")).containsExactly("10.99.0.0/16");
        assertThat(link.near().required("account")).isEqualTo("0123");
        assertThat(link.as().section("toycloud").required("profile")).isEqualTo("admin");
    }

    @Test
    void aFileAndAProgramMakeTheSameLink() {
        Link made = Link.of(
                        "partner",
                        Map.of("id", "given", "peering", "p-1", "cidr", java.util.List.of("10.99.0.0/16")),
                        Map.of("cloud", "toycloud", "account", "0123"),
                        Map.of("kind", "peering", "routes", "main"))
                .as(Map.of("toycloud", Map.of("profile", "admin")));
        assertThat(LinkFile.parse("partner.yaml", GOOD)).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name: x\\nvendr: {id: given}                       | vendr  | Did you mean 'vendor'?
                    name: x\\nnear: {}\\nlink: {}                      | vendor | is missing
                    name: Not A Name\\nvendor: {}\\nnear: {}\\nlink: {} | name   | is not a link's name
                    vendor: {}\\nnear: {}\\nlink: {}                   | name   | is missing
                    name: x\\nvendor: text\\nnear: {}\\nlink: {}       | vendor | must be a section
                    name: x\\nname: y                                  | file   | line 2
                    [1, 2]                                             | file   | is not a link file
                    just words                                         | file   | is not a link file
                    'name: "x'                                         | file   | is not a link file
                    ' '                                                | file   | is empty
                    """)
    void whatIsWrongIsNamed(String text, String key, String says) {
        assertThatThrownBy(() -> LinkFile.parse("file", text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(
                        InvalidLinkException.class, e -> assertThat(e.key()).isEqualTo(key))
                .hasMessageContaining(says);
    }

    @Test
    void aFileThatIsNotThereOrNotAFileIsNamed() {
        assertThatThrownBy(() -> LinkFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> LinkFile.read(folder))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("cannot be read");
    }
}
