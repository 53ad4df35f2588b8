"""Take the network from a process for good, whatever it is made to do: the wall behind the guard, which reads text."""

import ctypes
import platform
import struct
import sys

_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 38, 22, 2  # of prctl
#: What the kernel calls a processor, and the number of its system call that makes a socket.
_MAKES_SOCKETS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198), "riscv64": (0xC00000F3, 198)}
_LOAD, _SKIP_UNLESS, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000


def take_network_away() -> bool:
    """Let this thread, and what it starts, make no socket any more; tell whether the system can (Linux, macOS).

    There is no way back: meant for a child process. Sockets that are open stay so.

    >>> callable(take_network_away)
    True
    """
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        return _by_seccomp(libc) if sys.platform == "linux" else _by_sandbox(libc)
    except (OSError, AttributeError, TypeError):  # a C library without these calls, or none to be had by name
        return False


def _by_seccomp(libc: ctypes.CDLL) -> bool:
    if platform.machine() not in _MAKES_SOCKETS:
        return False
    processor, makes_socket = _MAKES_SOCKETS[platform.machine()]
    steps = (
        (_LOAD, 0, 0, 4),  # the processor that the call was made for
        (_SKIP_UNLESS, 0, 3, processor),
        (_LOAD, 0, 0, 0),  # the call's number
        (_SKIP_UNLESS, 0, 1, makes_socket),
        (_RETURN, 0, 0, _REFUSE | 13),  # EACCES
        (_RETURN, 0, 0, _ALLOW),
    )
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *step) for step in steps))
    program = ctypes.create_string_buffer(struct.pack("@HP", len(steps), ctypes.addressof(code)))
    none = [ctypes.c_ulong(0)] * 3
    if libc.prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), *none):
        return False
    return not libc.prctl(_SECCOMP, ctypes.c_ulong(_FILTER), ctypes.byref(program), *none[1:])


def _by_sandbox(libc: ctypes.CDLL) -> bool:
    wrong = ctypes.c_char_p()
    return not libc.sandbox_init(b"no-network", ctypes.c_uint64(1), ctypes.byref(wrong))
