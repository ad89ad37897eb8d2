/** Opening firewalls and closing them again, for every kind of link. */
@NullMarked
package io.nearside.engine.firewall;

import org.jspecify.annotations.NullMarked;
