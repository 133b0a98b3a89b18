#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Runs the README's two commands on a minimal Debian 12 with nothing installed: debootstrap into a folder, the committed checkout cloned
# in. As root. tests/package/debian.sh [FOLDER]; without FOLDER a temporary one, removed afterwards. The mirror, proxies and
# certificates are those that this machine's apt uses.
set -euo pipefail
suite=bookworm
checkout=$(cd "$(dirname "$0")/../.." && pwd)
"$checkout/.ci/install" debootstrap git

if [ $# -gt 0 ]; then root=$1; mkdir -p "$root"; else root=$(mktemp -d); fi
root=$(cd "$root" && pwd)
clean_up() {
    mountpoint -q "$root/proc" && umount "$root/proc"
    [ $# -gt 0 ] || rm -rf --one-file-system "$root"
}
# shellcheck disable=SC2064
trap "clean_up $*" EXIT

# URI and suite of each Debian archive of this suite that apt here reads.
archives() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(ORIGIN)' "Created-By: Packages" |
        awk -v s="$suite" '$3 == "Debian" && ($2 == s || $2 == s "-updates" || $2 == s "-security") { print $1, $2 }' | sort -u
}
mirror=$(archives | awk -v s="$suite" '$2 == s { print $1; exit }')
[ -n "$mirror" ] || { echo "apt here reads no archive of Debian $suite: run apt-get update first" >&2; exit 1; }

export http_proxy=${http_proxy:-} https_proxy=${https_proxy:-}
eval "$(apt-config shell proxy Acquire::http::Proxy)"
if [ -z "$http_proxy" ] && [ -n "${proxy:-}" ] && [ "$proxy" != DIRECT ]; then http_proxy=$proxy; fi

include=()
case $mirror in https:*) include=(--include=ca-certificates) ;; esac
debootstrap --variant=minbase ${include[@]+"${include[@]}"} "$suite" "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -n 20 "$root.log"; exit 1; }
rm -f "$root.log"

archives | sed 's/.*/deb & main/' >"$root/etc/apt/sources.list"
apt-config dump Acquire | grep -i 'proxy' >"$root/etc/apt/apt.conf.d/50host" || true
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || true
case $mirror in https:*) cp -rL /etc/ssl/certs/. "$root/etc/ssl/certs/" ;; esac
mount -t proc proc "$root/proc" || echo "no /proc in the chroot; going on without" >&2

git clone -q --no-hardlinks "$checkout" "$root/srv/gongkai"
echo "packages in a minimal Debian: $(chroot "$root" dpkg-query -W | wc -l)"

inside() {
    chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root http_proxy="$http_proxy" https_proxy="$https_proxy" \
        sh -c "cd / && $1"
}
for command in examples/run.sh tests/run.sh; do
    echo "== $command"
    start=$SECONDS
    inside "/srv/gongkai/$command </dev/null"
    echo "== $command: $((SECONDS - start)) s"
done
