using System.Text;

namespace Akka.Actor.Internal;

/// <summary>Draws the actors of a system as a tree, for a person who wonders what is running.</summary>
internal static class ActorTree
{
    public static string Print(IActorRef root)
    {
        var text = new StringBuilder();
        Print(text, root, "");
        return text.ToString();
    }

    private static void Print(StringBuilder text, IActorRef node, string indent)
    {
        text.Append(indent.Length == 0 ? "-> " : indent[..^1] + "L-> ").Append(node.Path.Name).Append(' ').Append(node.GetType().Name);
        if (node is not LocalActorRef local)
            return;
        text.Append(' ').Append(local.Cell.Actor?.GetType().ToString() ?? "null")
            .Append(" status=").Append(local.Cell.Mailbox.CurrentStatus())
            .Append(' ').Append(local.Cell.ChildrenOrNone?.Count ?? 0).Append(" children");
        var children = local.Children.Order().ToArray();
        for (var i = 0; i < children.Length; i++)
        {
            text.Append('\n');
            Print(text, children[i], indent + (i == 0 ? "   |" : "    "));
        }
    }
}
