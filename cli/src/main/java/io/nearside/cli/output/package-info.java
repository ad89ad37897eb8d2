/** What a person or a pipeline is shown: plain lines, a live list on a terminal, one JSON document. */
@NullMarked
package io.nearside.cli.output;

import org.jspecify.annotations.NullMarked;
