/** HTTP/1.1 on Netty: connections, their limits in size and time, and answers in the order of requests. */
@NullMarked
package dev.trestle.server.http;

import org.jspecify.annotations.NullMarked;
